/** How the page of changes looks, in light and in dark, on a screen and on paper. */
export const style = `:root{color-scheme:light dark;--text:#1d2530;--quiet:#566071;--ground:#fff;--rule:#d5dbe4;--chip:#e9eef4;--strong:#c4281c;--middle:#8a5a00;--calm:#0860c4}
@media(prefers-color-scheme:dark){:root{--text:#e6e9ee;--quiet:#a2abb9;--ground:#181b20;--rule:#363d48;--chip:#272d36;--strong:#ff8078;--middle:#e8b64c;--calm:#6cb6f5}}
body{margin:2rem auto;max-width:75rem;padding:0 1.5rem;background:var(--ground);color:var(--text);font:1rem/1.5 Inter,"Segoe UI",-apple-system,BlinkMacSystemFont,Roboto,"Liberation Sans",Arial,sans-serif}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin:2.5rem 0 0}
a{color:inherit}small,code{color:var(--quiet)}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--rule)}
ul{list-style:none;padding:0}li{display:flex;gap:.8rem;align-items:baseline;margin:.35rem 0}
li .class{flex:none;width:8.5rem;text-align:center}
.class{display:inline-block;padding:0 .5rem;border-radius:.6rem;background:var(--chip);border:1px solid var(--rule);font-size:.85rem;white-space:nowrap}
.responsibility,.check-and-gate{border-color:var(--strong);color:var(--strong)}
.sequence,.timing,.scope-and-trigger{border-color:var(--middle);color:var(--middle)}
.control{border-color:var(--calm);color:var(--calm)}
.approval{padding:.5rem .8rem;border-left:4px solid var(--strong);background:var(--chip)}
:focus-visible{outline:3px solid var(--calm);outline-offset:2px}
figure{margin:1rem 0;overflow-x:auto;border:1px solid var(--rule)}
@media print{body{max-width:none;margin:0}figure{overflow:visible}figure svg{max-width:100%;height:auto}section{break-inside:avoid}}`;
