import { expect, it } from 'vitest';
import { pageHtml } from '../../core/index.ts';
import fc from '../fast-check.ts';
import { open } from './check-text.ts';
import { anyProcedure } from './map/procedures.ts';

const page = (text: string) =>
  pageHtml(open(text).document, { today: '2026-11-16', idOf: (step) => `id-${step.titleKey}` });

const text = `SOP: Wash the *cups*
Owner: Dana Reyes
Next review: 2026-11-01
Trigger: The shift ends

Steps:
  - Cook: Wash
    Use the [soap](soap.md), not the [other](javascript:alert(1)).
    - Cups
    warning: It is hot
    within: 5 minutes
    if a cup breaks: stop

Background:
  Some **bold** text.
`;

it('the front page says whose it is, and that its review is overdue', () => {
  expect(page(text)).toContain('<tr><th>Owner</th><td>Dana Reyes</td></tr>');
  expect(page(text)).toContain('<td>2026-11-01 <strong class="late">Overdue</strong></td>');
  expect(page(text.replace('2026-11-01', '2026-12-01'))).not.toContain('Overdue');
});

it('Background is whole Markdown, its tables too', () => {
  const html = page(
    text.replace('Some **bold** text.', '| Day | Who |\n  |---|---|\n  | *Monday* | A & B |'),
  );
  expect(html).toContain('<table><thead><tr><th scope="col">Day</th><th scope="col">Who</th></tr></thead>');
  expect(html).toContain('<tbody><tr><td><em>Monday</em></td><td>A &amp; B</td></tr></tbody></table>');
});

it('a step warns before it says what to do, and keeps its id', () => {
  const html = page(text);
  expect(html).toContain(
    '<article data-id="id-wash"><p class="warning"><strong>Warning</strong> It is hot</p><h4>',
  );
  expect(html).toContain('<ul><li>Cups</li></ul>');
  expect(html).toContain('<dt>Within</dt><dd>5 minutes</dd>');
  expect(html).toContain('<em>If a cup breaks:</em> stop');
});

it('links lead to the web and to files, and to nothing else', () => {
  expect(page(text)).toContain('<a href="soap.md">soap</a>');
  expect(page(text)).not.toContain('javascript');
  expect(page(text)).toContain('<p>Some <strong>bold</strong> text.</p>');
});

it('nothing of a text becomes an element', () => {
  const ours =
    /^\/?(?:header|h[2-4]|table|tr|th|td|br|strong|em|code|section|article|p|span|ul|ol|li|dl|dt|dd|div|a|pre|hr|blockquote)$/;
  const elements = (html: string) => [...html.matchAll(/<([^\s>]+)/g)].map(([, name]) => name ?? '');
  fc.assert(
    fc.property(
      anyProcedure,
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('<script>x</script>', '<img src=x onerror=y>', '[a](<b>)', '"><b>'),
      ),
      (procedure, hostile) => {
        const title = hostile.replace(/[\r\n]/g, ' ');
        const html = page(procedure.replace(/S1.*/, title).replace('It begins', title));
        expect(elements(html).filter((name) => !ours.test(name))).toEqual([]);
        expect(html.replace(/"[^"]*"/g, '')).not.toMatch(/<[^>]* on\w+=/);
      },
    ),
  );
});
