import papaparse from 'papaparse';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../convert/csv/write-csv.ts';
import { formsOf, tableOf } from '../../convert/export.ts';
import { importCsv } from '../../convert/import.ts';
import { readDocument, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';

function input(text: string) {
  return {
    document: readDocument('file:///x.sop', parse(text)),
    workspace: new Workspace(),
    today: '2026-11-16',
  };
}

const procedure = `SOP: Wash the *cups*
ID: KIT-001
Next review: 2027-02-01
Trigger:
  - The shift ends
  - A guest asks

Background:
  ### Why

  Dirty cups are <b>bad</b>.

Steps:
  - Cook: Wash them
    Use the [soap](soap.md), not the [other](javascript:alert(1)).
    - Cups
    - Saucers
    in: Sink
    warning: It is hot
    quality bar:
      - No stains
      - =HYPERLINK("http://evil.example")
    if a cup breaks: stop
    otherwise: continue
`;

describe('a page', () => {
  const html = formsOf('document').html(input(procedure));

  test('has one heading of the first rank, and none of a lower rank that skips one', () => {
    const ranks = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, rank]) => Number(rank));
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    for (const [index, rank] of ranks.entries())
      expect(rank - (ranks[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('says every field, and every step', () => {
    expect(html).toContain('<tr><th scope="row">Trigger</th><td>The shift ends<br>A guest asks</td></tr>');
    expect(html).toContain('<h3><span class="number">1</span> Wash them <span class="role">Cook</span></h3>');
    expect(html).toContain('>Wash them</text>');
  });

  test('has a head and a foot on each sheet', () => {
    expect(html).toContain('@top-left { content: "KIT\\2d 001 \\b7  Wash the \\2a cups\\2a ";');
    expect(html).toContain('content: "Page " counter(page) " of " counter(pages)');
  });

  test('has a long map in rows on paper', () => {
    const steps = Array.from({ length: 30 }, (_, at) => `  - Cook: Wash cup ${at}\n`).join('');
    const long = formsOf('document').html(input(`SOP: Wash\n\nSteps:\n${steps}`));
    expect(long).toContain('<div class="on-paper">');
    expect(html).not.toContain('<div class="on-paper">');
  });

  test('needs nothing beside itself, runs nothing and loads nothing', () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
    expect(html).not.toMatch(/<(?:script|link|iframe|img|object)\b|\son\w+=|javascript:|url\(/i);
  });

  test('holds nothing of a hostile document but as text', () => {
    const evil = '</style><script>alert(1)</script>"\'<img src=x onerror=alert(1)>';
    const page = formsOf('document').html(
      input(
        procedure
          .replace('Wash the *cups*', evil)
          .replace('KIT-001', evil)
          .replace('Wash them', evil)
          .replace('No stains', evil),
      ),
    );
    const names = new Set<string>();
    const walk = (nodes: readonly { nodeName: string }[]): void => {
      for (const node of nodes) {
        names.add(node.nodeName);
        if ('childNodes' in node) walk(node.childNodes as readonly { nodeName: string }[]);
      }
    };
    walk(parseFragment(page).childNodes);
    expect([...names].filter((name) => ['script', 'img', 'iframe', 'object'].includes(name))).toEqual([]);
  });
});

describe('a table for a spreadsheet', () => {
  const csv = (view: 'raci' | 'checklist' | 'steps') => {
    const { heading, rows } = tableOf(view, input(procedure));
    return writeCsv(heading, rows);
  };

  test('has a row for each step, with lines within a cell for what is a list', () => {
    const { heading, rows } = tableOf('steps', input(procedure));
    const row = Object.fromEntries(heading.map((label, index) => [label, rows[0]?.[index]]));
    expect(row).toMatchObject({
      Step: '1',
      Role: 'Cook',
      Action: 'Wash them',
      In: 'Sink',
      Warning: 'It is hot',
      Branches: 'if a cup breaks: stop\notherwise: continue',
    });
    expect(row.Details).toBe('Use the [soap](soap.md), not the [other](javascript:alert(1)).\nCups\nSaucers');
  });

  test('has no formula', () => {
    const evil = procedure
      .replace('Wash them', '=1+1')
      .replace('in: Sink', 'in: @SUM(A1)')
      .replace('warning: It is hot', 'warning: -2+3');
    const { heading, rows } = tableOf('steps', input(evil));
    const text = writeCsv(heading, rows);
    const cells = papaparse.parse<string[]>(text).data.flat();
    expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
    expect(text).toContain("'=1+1");
  });

  test('comes back with its steps, roles, fields and branches', () => {
    const { text } = importCsv(csv('steps'), { name: 'cups.csv' });
    expect(text.slice(text.indexOf('Steps:'), text.indexOf('\nQuality check:'))).toBe(`Steps:
  - Cook: Wash them
    - Use the [soap](soap.md), not the [other](javascript:alert(1)).
    - Cups
    - Saucers
    in: Sink
    quality bar:
      - No stains
      - =HYPERLINK("http://evil.example")
    warning: It is hot
    if a cup breaks: stop
    otherwise: continue
`);
  });
});
