import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import { describe, expect, test } from 'vitest';
import { bpmnModel } from '../../convert/bpmn/export-bpmn.ts';
import { writeBpmn } from '../../convert/bpmn/write-bpmn.ts';
import { CannotImport, importBpmn } from '../../convert/import.ts';
import { check, flow, map, readDocument, Workspace } from '../../core/index.ts';
import { formatText, parse } from '../../grammar/index.ts';
import { anyProcedure } from '../core/map/procedures.ts';
import fc from '../fast-check.ts';

const folder = join(import.meta.dirname, '../../samples');
const procedures = readdirSync(folder)
  .filter((name) => name.endsWith('.sop'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
  .filter(([, text]) => read(text).isProcedure);

function read(text: string) {
  return readDocument('file:///x.sop', parse(text));
}

const exported = (text: string) => writeBpmn(bpmnModel(read(text), new Workspace()));
const imported = async (xml: string) => (await importBpmn(xml, { name: 'process.bpmn' })).text;

async function lint(xml: string): Promise<readonly string[]> {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver() });
  const reports = Object.entries(await linter.lint(rootElement));
  return [
    ...warnings.map(String),
    ...reports.flatMap(([rule, found]) =>
      found.map(({ id, message, category }) => `${category} ${rule} ${id}: ${message}`),
    ),
  ];
}

/** What the map of a document draws, without the places: who does what, and which way leads where on which condition. */
function drawn(text: string) {
  const document = read(text);
  const { nodes, edges } = map(document, flow(document), new Workspace());
  const labels = new Map(nodes.map(({ id, label, shape }) => [id, `${shape} ${label}`]));
  return {
    nodes: nodes.map(({ id }) => labels.get(id)).sort(),
    edges: edges.map(({ from, to, label }) => `${labels.get(from)} -${label}-> ${labels.get(to)}`).sort(),
  };
}

describe.each(procedures)('%s', (_, text) => {
  test('is BPMN that nothing is wrong with, and all of it is drawn', async () => {
    const xml = await exported(text);
    expect(await lint(xml)).toEqual([]);
    const model = bpmnModel(read(text), new Workspace());
    for (const { area } of [...model.nodes, ...model.lanes]) expect(area).toBeDefined();
    for (const { points = [] } of model.flows) expect(points.length).toBeGreaterThan(1);
  });

  test('is drawn with level and upright ways that run through no box', () => {
    const { nodes, flows } = bpmnModel(read(text), new Workspace());
    const wrong: string[] = [];
    for (const { id, from, to, points = [] } of flows) {
      for (const [index, end] of points.slice(1).entries()) {
        const start = points[index] ?? end;
        if (start.x !== end.x && start.y !== end.y) wrong.push(`${id} is slanted`);
        const [left, right] = [Math.min(start.x, end.x), Math.max(start.x, end.x)];
        const [top, bottom] = [Math.min(start.y, end.y), Math.max(start.y, end.y)];
        for (const { id: box, kind, area } of nodes) {
          if (box === from || box === to || kind === 'timer' || area === undefined) continue;
          const isBeside = right < area.x || left > area.x + area.width;
          const isAboveOrBelow = bottom < area.y || top > area.y + area.height;
          if (!isBeside && !isAboveOrBelow) wrong.push(`${id} runs through ${box}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('comes back with the same map, and the same header', async () => {
    const again = await imported(await exported(text));
    expect(drawn(again)).toEqual(drawn(text));
    const head = (all: string) => read(all).fields.map(({ own }) => own.text);
    expect(head(again)).toEqual(head(text));
  });
});

test('any procedure is BPMN, and comes back as the language with all of its steps', async () => {
  await fc.assert(
    fc.asyncProperty(anyProcedure, async (text) => {
      const xml = await exported(text);
      expect((await new BpmnModdle().fromXML(xml)).warnings).toEqual([]);
      const again = await imported(xml);
      expect(formatText(parse(again))).toBe(again);
      expect(
        check(read(again), new Workspace(), { today: '2026-11-16', rules: [], calendar: false }),
      ).toEqual([]);
      const plain = (said: string) => said.replace(/\s+/g, ' ').trim().toLowerCase();
      for (const { title } of read(text).allSteps) expect(plain(again)).toContain(plain(title.text));
    }),
    { numRuns: 60 },
  );
});

const process = (content: string) => `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="x">
  <process id="p" name="Return of a bicycle">${content}</process>
</definitions>`;

describe('a process that was drawn elsewhere', () => {
  test('has steps, roles, branches and work side by side', async () => {
    const text = await imported(
      process(`
    <laneSet id="ls"><lane id="l1" name="Clerk"><flowNodeRef>a</flowNodeRef><flowNodeRef>c</flowNodeRef></lane>
      <lane id="l2" name="Mechanic"><flowNodeRef>b</flowNodeRef><flowNodeRef>d</flowNodeRef></lane></laneSet>
    <startEvent id="s" name="A bicycle comes back"/>
    <userTask id="a" name="Look it over"><documentation>Turn on the light first.</documentation></userTask>
    <exclusiveGateway id="g" name="Damaged?" default="f4"/>
    <task id="b" name="Repair it"/>
    <parallelGateway id="p1"/><task id="c" name="Give the deposit back"/><task id="d" name="Clean it"/><parallelGateway id="p2"/>
    <subProcess id="e" name="Put it away"/>
    <boundaryEvent id="t" attachedToRef="e"><timerEventDefinition/></boundaryEvent>
    <endEvent id="x" name="Escalate to Clerk"/><endEvent id="z"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="g"/>
    <sequenceFlow id="f3" name="yes" sourceRef="g" targetRef="b"/><sequenceFlow id="f4" name="no" sourceRef="g" targetRef="p1"/>
    <sequenceFlow id="f5" sourceRef="b" targetRef="a"/>
    <sequenceFlow id="f6" sourceRef="p1" targetRef="c"/><sequenceFlow id="f7" sourceRef="p1" targetRef="d"/>
    <sequenceFlow id="f8" sourceRef="c" targetRef="p2"/><sequenceFlow id="f9" sourceRef="d" targetRef="p2"/>
    <sequenceFlow id="f10" sourceRef="p2" targetRef="e"/><sequenceFlow id="f11" sourceRef="e" targetRef="z"/>
    <sequenceFlow id="f12" sourceRef="t" targetRef="x"/>`),
    );
    expect(text).toMatch(/^SOP: Return of a bicycle\n/);
    expect(text.slice(text.indexOf('Steps:'), text.indexOf('\nQuality check:'))).toBe(`Steps:
  - Clerk: Look it over
    Turn on the light first.
    if damaged:
      - Mechanic: Repair it
      go to Look it over
  - in parallel:
    - Clerk: Give the deposit back
    - Mechanic: Clean it
  - Put it away
    if late: escalate to Clerk
`);
  });

  test('has what no way leads to under Background', async () => {
    const text = await imported(
      process(
        '<startEvent id="s"/><task id="a" name="Lost"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/>',
      ),
    );
    expect(text).toContain('### Not on the way from the start to the end\n\n  Lost\n');
  });

  test('has names that would be something else in the language as text', async () => {
    const text = await imported(
      process(
        '<startEvent id="s"/><task id="a" name="Owner: if so: stop&#10;- x"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/>',
      ),
    );
    expect(check(read(text), new Workspace(), { today: '2026-11-16', rules: [], calendar: false })).toEqual(
      [],
    );
  });
});

describe('what is no BPMN', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><definitions>&b;&c;</definitions>`;

  test.each([
    ['entities', bomb, 'x.bpmn has a document type, which BPMN does not have'],
    ['text', 'hello', 'x.bpmn is no BPMN 2.0'],
    ['XML of another sort', '<html/>', 'x.bpmn is no BPMN 2.0'],
    [
      'half a file',
      '<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process',
      'x.bpmn is no BPMN 2.0',
    ],
    [
      'no process',
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
      'x.bpmn has no process',
    ],
  ])('%s is refused', async (_, xml, said) => {
    const refused = importBpmn(xml, { name: 'x.bpmn' });
    await expect(refused).rejects.toThrow(CannotImport);
    await expect(refused).rejects.toThrow(said);
  });
});
