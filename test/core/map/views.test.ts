import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  cellsOf,
  checklist,
  criticalPath,
  flow,
  map,
  outlineText,
  raci,
  tableAsHtml,
  tableAsMarkdown,
  toGantt,
  toMermaid,
  workspaceMap,
} from '../../../core/index.ts';
import fc from '../../fast-check.ts';
import { open } from '../check-text.ts';
import { mermaidParser } from './mermaid-parser.ts';
import { anyProcedure } from './procedures.ts';

const sample = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'samples', `${name}.sop`), 'utf8');

const parcels = `SOP: Parcels
Trigger: A parcel arrives
Complete within: 3 days of trigger

Roles:
  - Clerk
  - Lead
  - Driver

Steps:
  - Clerk: Weigh the parcel
    within: 2 hours of trigger
    inform: Lead
  - in parallel:
    - Clerk: Print the label
      takes: 10 minutes
    - Driver: Wash the van
      takes: 2 hours
      - Outside
      - Inside
  - Lead: Sign *the list*
    approves: The list
    with: Clerk
    consult: Driver
    if rejected: go to Weigh the parcel
    if late: escalate to Driver
  - Driver: Drive
    quality bar: Nothing | is broken
    record: Time, in the book
    run: Parcels by road
    handover: Keys to the van to Clerk
`;

function drawn(text: string) {
  const { document, workspace } = open(text);
  const graph = flow(document);
  return { document, workspace, graph, map: map(document, graph, workspace) };
}

describe('what is handed to mermaid', () => {
  let parse: (text: string) => Promise<unknown>;
  beforeAll(async () => {
    parse = await mermaidParser();
  });

  const texts = (text: string) => {
    const { document, graph, map } = drawn(text);
    return [toMermaid(map), toGantt(map, document, graph)].filter((each) => each !== '');
  };

  it('is a flowchart and a timeline that it reads, of any procedure', () =>
    fc.assert(
      fc.asyncProperty(anyProcedure, async (text) => {
        for (const each of texts(text)) await parse(each);
      }),
      { numRuns: 40 },
    ));

  it('is read whatever the titles are', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc.constantFrom(
            '</svg><script>',
            '"]',
            '%%{init: {}}%%',
            'click me',
            'section 2',
            'title: x',
            'end',
            '```',
          ),
          fc.stringMatching(/^[#"`%{};:$&<>\\ ,a-z0-9-]*$/),
        ),
        async (any) => {
          const title = any.replace(/[\n\r]/g, ' ');
          const text = `SOP: ${title}\nTrigger: ${title}\n\nRoles:\n  - A\n\nSteps:\n  - ${title}: ${title}\n    within: 2 days\n    if ${title}: stop\n  - A: ${title}\n    takes: 1 hour\n`;
          for (const each of texts(text)) await parse(each);
        },
      ),
      { numRuns: 150 },
    ));

  it('a timeline counts from the trigger, in windows where stages have them', () => {
    const { document, graph, map } = drawn(sample('customer-onboarding'));
    const lines = toGantt(map, document, graph).split('\n');
    expect(lines.slice(0, 2)).toEqual(['gantt', '  title Customer onboarding']);
    expect(lines.find((line) => line.includes('3 Run the kick-off'))).toMatch(
      / :n\w+, 2001-01-01 00:00, 2001-01-08 00:00$/,
    );
  });

  it('without a time there is no timeline', () => {
    const { document, graph, map } = drawn('SOP: X\n\nSteps:\n  - A: Wash\n');
    expect(toGantt(map, document, graph)).toBe('');
  });
});

it('the critical path goes through the track that ends last', () => {
  const { document, graph, map } = drawn(parcels);
  const critical = criticalPath(document, graph);
  const nodes = critical.map((id) => map.nodes.find((node) => node.id === id));
  const titles = nodes.filter((node) => node?.facts).map((node) => node?.texts[0]);
  expect(titles).toEqual(['Weigh the parcel', 'Wash the van', 'Sign the list', 'Drive']);
  const { document: timeless } = open('SOP: X\n\nSteps:\n  - A: Wash\n');
  expect(criticalPath(timeless, flow(timeless))).toEqual([]);
});

it('the outline says who does what, and where it goes on', () => {
  expect(outlineText(drawn(parcels).map)).toBe(`- A parcel arrives
- 1 Clerk: Weigh the parcel, 2 hours. Then side by side
- Side by side. Then 2.1 Print the label; 2.2 Wash the van
  - 2.1 Clerk: Print the label, 10 minutes. Then wait for what goes on beside it
  - 2.2 Driver: Wash the van, 2 hours. Then wait for what goes on beside it
- 3 Lead: Sign the list (approval). Then Rejected?; late: Escalate to Driver
- Rejected? Then no: 4 Drive; yes: 1 Weigh the parcel
- 4 Driver: Drive, runs Parcels by road, hands over Keys to the van. Then Done
- Done
`);
});

describe('tables', () => {
  it('RACI: who does it, answers for it, is consulted and informed', () => {
    const { document, workspace } = drawn(parcels);
    expect(raci(document, workspace)).toEqual({
      title: 'Who does what: Parcels',
      heading: ['Step', 'Clerk', 'Lead', 'Driver'],
      rows: [
        ['1 Weigh the parcel', 'R', 'I', ''],
        ['2.1 Print the label', 'R', '', ''],
        ['2.2 Wash the van', '', '', 'R'],
        ['3 Sign the list', 'R', 'R, A', 'C'],
        ['4 Drive', '', '', 'R'],
      ],
      legend: expect.stringContaining('A (accountable): answers for it'),
    });
  });

  it('RACI: who approves answers for what is approved, the owner for all else', () => {
    const { document, workspace } = drawn(
      'SOP: Menu\nOwner: Ida Lund, Cook\n\nSteps:\n  - Cook: Write the menu\n    output: Menu\n  - Chef: Approve the menu\n    approves: menu\n  - Cook: Print it\n',
    );
    expect(raci(document, workspace)).toMatchObject({
      heading: ['Step', 'Cook', 'Chef', 'Ida Lund (owner)'],
      rows: [
        ['1 Write the menu', 'R', 'A', ''],
        ['2 Approve the menu', '', 'R, A', ''],
        ['3 Print it', 'R', '', 'A'],
      ],
    });
  });

  it('RACI: the role of a stage answers for it', () => {
    const { document, workspace } = drawn(
      'Workflow: Order\nOwner: Ida Lund\n\nStages:\n  - Sales: Take it\n    with: Packer\n\nQuality check:\n  - Packer: Look at it\n',
    );
    expect(raci(document, workspace).rows).toEqual([
      ['1 Take it', 'R, A', 'R', ''],
      ['Q1 Look at it', '', 'R', 'A'],
    ]);
  });

  it('a checklist has a line for each step and each of its details', () => {
    const { document, workspace } = drawn(parcels);
    const markdown = tableAsMarkdown(checklist(document, workspace));
    expect(markdown).toContain(
      '| ☐ | 2.2 Wash the van | Driver | 2 hours |  |  |\n| ☐ | · Outside |  |  |  |  |\n',
    );
    expect(markdown).toContain('| ☐ | 4 Drive | Driver |  | Nothing \\| is broken | Time, in the book |');
  });

  it('a checklist warns before the step, and says where the work goes when something goes wrong', () => {
    const { document, workspace } = drawn(`SOP: Fryer

Steps:
  - Cook: Switch it off
  - Cook: Drain the fat
    warning: Wait until it is *cold*.
    Use the **large** can.
    - Lid closed
    in: Kitchen
    only for: Fryers
    repeat: for each fryer
    wait: 2 hours
    if it is warm: go to Switch it off
    if it smells:
      - Cook: Open the window
      continue

Quality check:
  - Chef: Look into it
    if not confirmed: escalate to Owner

Exceptions:
  - if it burns: run Fire
  - if nobody is there: stop
  - if the bell rings: continue
`);
    const table = checklist(document, workspace);
    const said = cellsOf(table).map(([done, step]) => `${done} ${step}`.trim());
    expect(said).toEqual([
      '☐ 1 Switch it off',
      'Warning: Wait until it is cold.',
      '☐ 2 Drain the fat (only for Fryers; for each fryer; in Kitchen)',
      'Wait 2 hours',
      'Use the large can.',
      '☐ · Lid closed',
      'If it is warm: go to 1 Switch it off',
      'If it smells:',
      '☐ 2.1 Open the window',
      'Then go on',
      'Quality check',
      '☐ Q1 Look into it',
      'If not confirmed: escalate to Owner',
      'If something goes wrong',
      'If it burns: run Fire',
      'If nobody is there: stop',
      'If the bell rings: go on where it was',
    ]);
    const html = tableAsHtml(table);
    expect(html).toContain('<td colspan="5"><strong>Warning</strong> Wait until it is cold.</td>');
    expect(html).toContain('<th colspan="6" scope="rowgroup">If something goes wrong</th>');
  });

  it('in HTML nothing but text comes from the document', () => {
    const html = tableAsHtml({ title: '<b>', heading: ['"&'], rows: [['</td><script>']] });
    expect(html).toBe(
      '<table class="sop-table">\n<caption>&lt;b&gt;</caption>\n<thead><tr><th>&quot;&amp;</th></tr></thead>\n' +
        '<tbody><tr><td>&lt;/td&gt;&lt;script&gt;</td></tr></tbody>\n</table>\n',
    );
  });
});

it('the map of a library: a lane for a workflow, what it runs and hands over, and who is in none', () => {
  const { workspace } = open(
    'Workflow: Order\n\nRoles:\n  - A\n  - B\n\nStages:\n  - A: Take it\n    run: Taking\n    handover: Order form to B\n  - B: Pack it\n',
    [
      'SOP: Taking\nID: T-1\n\nSteps:\n  - A: Ask\n    if it is odd: run Escalating\n',
      'SOP: Escalating\n\nSteps:\n  - A: Ring\n',
      'SOP: Cleaning\n\nSteps:\n  - A: Wash\n    run: T-1\n',
    ],
  );
  const { map, uris } = workspaceMap(workspace);
  const name = (id: string) => {
    const node = map.nodes.find((each) => each.id === id);
    return `${node?.texts[0]} (${node?.hands?.role})`;
  };
  expect(
    map.edges.map(({ from, to, label, style }) => `${name(from)} -${style} ${label}-> ${name(to)}`),
  ).toEqual([
    'Order (Order) -plain -> Taking (Order)',
    'Taking (Order) -dotted -> Escalating (Order)',
    'Taking (Order) -plain Order form-> Pack it (Order)',
    'Cleaning (In no workflow) -dotted -> Taking (In no workflow)',
    'Taking (In no workflow) -dotted -> Escalating (In no workflow)',
  ]);
  expect(uris.get(map.nodes[1]?.id ?? '')).toBe('other-1.sop');
});
