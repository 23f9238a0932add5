import { describe, expect, test } from 'vitest';
import { CannotImport, importFile, importHtml } from '../../convert/import.ts';

const read = (html: string) => importHtml(html, { name: 'closing.html' });

const body = `<h1>SOP-003 Closing the shop</h1>
<table><tbody><tr><th>Owner</th><td>Ines Duarte</td></tr><tr><th>Version</th><td>2.1</td></tr><tr><th>Next review</th><td>1 March 2026</td></tr></tbody></table>
<h2>Purpose</h2><div class="panel"><p>Nothing is <strong>stolen</strong>.</p></div>
<h2>Procedure</h2>
<ol><li><p>Shift Lead: Lock the door</p><ul><li>Both bolts</li></ul></li><li>Cashier: Count the till (5 minutes)</li></ol>`;

const wanted = `SOP: Closing the shop
ID: SOP-003
Owner: Ines Duarte
Purpose: Nothing is **stolen**.
Trigger: TODO
Version: 2.1
Next review: 2026-03-01

Roles:
  - Shift Lead
  - Cashier

Steps:
  - Shift Lead: Lock the door
    - Both bolts
  - Cashier: Count the till
    takes: 5 minutes

Quality check:
  - TODO
`;

describe('a page', () => {
  test.each([
    ['of its text alone', body],
    ['with a menu and a foot', `<nav><a href="/">Home</a></nav>${body}<footer>Our Wiki</footer>`],
    ['with a main part', `<header><p>Our Wiki</p></header><div><main>${body}</main></div><div>Home</div>`],
    ['with scripts, styles and comments', `<style>p{}</style><script>alert(1)</script><!-- x -->${body}`],
  ])('%s is read as Markdown is', (_, content) => {
    const html = `<!DOCTYPE html><html><head><title>Closing - Wiki</title></head><body>${content}</body></html>`;
    const { text, report } = read(html);
    expect(text).toBe(wanted);
    const left = report.placed.filter(({ to }) => to === 'left out').map(({ source }) => source);
    expect(left.join(' ').includes('Home')).toBe(content.includes('Home'));
    expect(left.join(' ').includes('Our Wiki')).toBe(content.includes('Our Wiki'));
  });

  test('is known by the ending of its name', async () => {
    for (const name of ['closing.html', 'Closing.HTM'])
      expect((await importFile(new TextEncoder().encode(body), name)).text).toBe(wanted);
  });

  test.each([
    ['elements nested too deep', '<div>'.repeat(50_000)],
    ['elements that a slash does not end', '<div/>'.repeat(50_000)],
    ['ends of what was never begun', '<div></i>'.repeat(50_000)],
    ['formatting that is never closed', '<b>'.repeat(50_000)],
    ['lists within lists', '<ul><li>'.repeat(20_000)],
    ['tables within tables', '<table><tr><td>'.repeat(20_000)],
  ])('nested as nobody nests it is refused: %s', (_, html) => {
    expect(() => read(html)).toThrow(CannotImport);
    expect(() => read(html)).toThrow('closing.html is nested too deep to be read as a page');
  });

  test('of more elements than a procedure has is refused', () => {
    expect(() => read('<p>a'.repeat(20_001))).toThrow('closing.html has more than 20,000 elements');
  });

  test('with marks around nothing is read without them', () => {
    expect(read(`<h1>A</h1><ol><li>${'<b></b><span> </span>'.repeat(500)}Open it</li></ol>`).text).toContain(
      '  - Open it\n',
    );
  });

  test('whose paragraphs are never closed is read', () => {
    expect(read(`<h1>A</h1>${'<p>Text.<br>'.repeat(2_000)}`).text).toContain('SOP: A\n');
  });

  test('of signs that are no elements is read', () => {
    expect(read(`<h1>A</h1><p>${'<'.repeat(20_000)}`).text).toContain('SOP: A\n');
  });
});
