import { siteStyle } from '../../cli/site/site-style.ts';

/** The look of the sites that `sop site` makes, with chapters beside the page and code in colours. */
export const docsStyle = `${siteStyle}
:root { --kind: #7a3e9d; --step: #1b1f24; --role: #0b6e4f; --word: #a3420a; }
@media (prefers-color-scheme: dark) { :root { --kind: #d2a8ff; --step: #e6e9ee; --role: #7ee0b8; --word: #ffab70; } }
.beside { display: grid; grid-template-columns: 16rem minmax(0, 1fr); gap: 1.5rem; max-width: 72rem; margin: 0 auto; }
.docs main { max-width: 50rem; width: 100%; margin: 0; padding-bottom: 5rem; }
.chapters { padding: 1.6rem 0 2rem 1.2rem; font-size: .94rem; }
.chapters details { margin-bottom: .5rem; }
.chapters summary { cursor: pointer; font-weight: 600; padding: .2rem 0; }
.chapters ul { list-style: none; padding-left: .9rem; margin: 0 0 .4rem; }
.chapters li { margin: 0; }
.chapters a { display: block; padding: .2rem .5rem; color: var(--text); text-decoration: none; border-left: 3px solid transparent; }
.chapters a:hover { text-decoration: underline; }
.chapters a[aria-current] { border-left-color: var(--accent); background: var(--raised); font-weight: 600; }
.docs main img { max-width: 100%; height: auto; display: block; margin: 1rem 0; border: 1px solid var(--rule); border-radius: 6px; }
.docs main p, .docs main li { max-width: 46rem; }
.docs main p { margin: .7rem 0; }
.docs main li { margin: .25rem 0; }
.docs pre { white-space: pre; overflow-x: auto; line-height: 1.45; font-size: .92rem; }
.docs .scroll { margin: 1rem 0; }
.docs .scroll table { min-width: 0; }
.docs td code, .docs th code { overflow-wrap: normal; }
.docs :not(pre) > code { background: var(--raised); border-radius: 4px; padding: .05rem .3rem; }
.sop-comment { color: var(--quiet); font-style: italic; }
.sop-kind, .sop-section { color: var(--kind); font-weight: 600; }
.sop-title { font-weight: 600; }
.sop-key { color: var(--accent); }
.sop-role, .sop-person { color: var(--role); }
.sop-step { color: var(--step); font-weight: 600; }
.sop-word, .sop-constant { color: var(--word); }
@media (max-width: 52rem) {
  .beside { display: block; }
  /* "All pages" above leads to the same. */
  .chapters { display: none; }
}
@media print { .chapters { display: none; } .beside { display: block; } }
`;
