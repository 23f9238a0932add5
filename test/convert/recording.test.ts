import { expect, test } from 'vitest';
import { importJson } from '../../convert/import.ts';
import { check, readDocument, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import fc from '../fast-check.ts';

const imported = (recording: unknown) => importJson(JSON.stringify(recording), { name: 'refund.json' });

const refund = {
  title: 'Refund an order',
  steps: [
    { type: 'setViewport', width: 1000, height: 800 },
    {
      type: 'navigate',
      url: 'https://dana:pw@shop.example/login?next=%2F',
      assertedEvents: [{ type: 'navigation', url: 'https://shop.example/login', title: 'Sign in' }],
    },
    { type: 'change', value: 'dana@shop.example', selectors: [['aria/Email'], ['#email']] },
    { type: 'change', value: 'hunter2', selectors: [['aria/Password'], ['#password']] },
    { type: 'keyDown', key: 'Enter' },
    { type: 'keyUp', key: 'Enter' },
    {
      type: 'click',
      selectors: [['aria/Sign in[role="button"]'], ['button.primary']],
      assertedEvents: [{ type: 'navigation', url: 'https://shop.example/orders', title: 'Orders' }],
    },
    { type: 'doubleClick', selectors: ['#row > td:nth-child(2)'] },
    { type: 'click', selectors: [['text/Refund']] },
    { type: 'waitForElement', selectors: ['aria/Refunded'] },
    { type: 'navigate', url: 'https://books.example/ledger?session=abc' },
    { type: 'change', value: 'Refund: if late, in: CRM', selectors: ['aria/Note'] },
  ],
};

test('each page is a step in its system, with what is done there as details', () => {
  const { text } = imported(refund);
  expect(text).toMatch(/^SOP: Refund an order\n/);
  expect(text.slice(text.indexOf('Systems:'), text.indexOf('\nQuality check:'))).toBe(`Systems:
  - shop.example
    link: https://shop.example
  - books.example
    link: https://books.example

Steps:
  - Open “Sign in”
    - Write “dana@shop.example” into “Email”
    - Fill in “Password”
    - Press Enter
    - Click “Sign in”
    in: shop.example
  - Go on in “Orders”
    - Double-click \`#row > td:nth-child(2)\`
    - Click “Refund”
    - Wait until “Refunded” is there
    in: shop.example
  - Open “https://books.example/ledger”
    - Write “Refund: if late, in\\: CRM” into “Note”
    in: books.example
`);
});

test('passwords, sessions and who was signed in are nowhere', () => {
  const { text, report } = imported(refund);
  for (const secret of ['hunter2', 'session=abc', 'dana:pw'])
    expect(text + JSON.stringify(report)).not.toContain(secret);
  expect(report.placed).toContainEqual(
    expect.objectContaining({ note: 'what was typed there is left out, since it looks like a password' }),
  );
});

test('what only the recorder does is left out, and said', () => {
  const { report } = imported(refund);
  expect(report.placed.filter(({ to }) => to === 'left out').map(({ source }) => source)).toEqual([
    'setViewport',
    'keyUp Enter',
  ]);
});

test('whatever a recording has, the document is the language', () => {
  const step = fc.record(
    {
      type: fc.constantFrom(
        'navigate',
        'click',
        'change',
        'keyDown',
        'scroll',
        'customStep',
        'waitForElement',
      ),
      url: fc.oneof(fc.webUrl(), fc.string(), fc.constant(3)),
      value: fc.oneof(fc.string(), fc.constantFrom('if late: stop', '- a\n- b', 'Owner: x')),
      key: fc.string(),
      selectors: fc.array(
        fc.oneof(fc.string(), fc.array(fc.string()), fc.constantFrom('aria/Steps:', 'text/```', null)),
      ),
      assertedEvents: fc.array(
        fc.record({ type: fc.constant('navigation'), url: fc.webUrl(), title: fc.string() }),
      ),
    },
    { requiredKeys: ['type'] },
  );
  fc.assert(
    fc.property(fc.string(), fc.array(step, { maxLength: 8 }), (title, steps) => {
      const document = readDocument('file:///x.sop', parse(imported({ title, steps }).text));
      expect(check(document, new Workspace(), { today: '2026-11-16', rules: [], calendar: false })).toEqual(
        [],
      );
    }),
    { numRuns: 150 },
  );
});
