import type { Block, Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { Thing } from '../document/thing.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { nothing, ofSteps } from '../findings/of-steps.ts';
import { quote } from '../findings/quote.ts';
import type { BlockRule, Report } from '../findings/rule.ts';
import { insertAt } from '../fixes/edit.ts';
import { namesOf, textsOf } from '../values/list.ts';

export const recordIncomplete: BlockRule = {
  name: 'record-incomplete',
  group: 'checks',
  severity: 'information',
  preset: 'recommended',
  scope: 'block',
  sections: ['steps', 'branches', 'things'],
  calendar: false,
  title: 'A record does not say where it is kept',
  why: 'Everyone logs it somewhere, and whoever looks for it later asks everyone.',
  check(block, kind) {
    if (block.section?.contents !== 'things') return inSteps(block, kind);
    return block.section.label === 'Records' ? ofSection(block) : nothing;
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Reading of the meter

          Steps:
            - Caretaker: Read the meter
              in: Meter app
              record: ⟦Reading and day⟧
        `,
        fixed: text`
          SOP: Reading of the meter

          Steps:
            - Caretaker: Read the meter
              in: Meter app
              record: Reading and day, in Meter app
        `,
      },
      {
        text: text`
          SOP: Reading of the meter

          Records:
            - ⟦List of readings⟧
              from: Read the meter
            - Photo of the meter
              in: Meter app
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Reading of the meter

          Steps:
            - Caretaker: Read the meter
              record: Reading and day, in the meter app
            - Caretaker: Look for leaks
              record: A line in the book of the house
            - Caretaker: Photograph the meter
              record: Photo under the number of the flat
        `,
      },
      {
        text: text`
          SOP: Reading of the meter

          Records:
            - Readings
              in: Meter app
        `,
      },
    ],
  },
};

const place = /,|\b(?:in|into|under|on|onto|at|to|with|via|beside|behind|inside)\s|\]\(/i;

const inSteps = ofSteps((step) => {
  if (step.field('record') === undefined) return undefined;
  const records = step.fieldsNamed('record').flatMap(textsOf);
  return records
    .filter((record) => !place.test(record.text))
    .map((record) => ({
      at: record,
      what: `Nothing says where ${quote(record.text)} is logged.`,
      next: 'Write a comma behind it and the place: “Delivery date, in the CRM”.',
      fixes: (document) => keptIn(step, record, document),
    }));
});

function keptIn(step: Step, record: Part, document: SopDocument): readonly Fix[] {
  const end = document.tree.startOf(record.block) + record.end;
  const systems = step.fieldsNamed('in').flatMap(namesOf);
  return systems.map((system, index) => ({
    title: `Kept in ${system.text}`,
    edits: [insertAt(document, end, `, in ${system.text}`)],
    safe: false,
    preferred: index === 0,
  }));
}

function* ofSection(block: Block): Generator<Report> {
  for (const node of block.nodes) {
    if (node.kind !== 'item') continue;
    const { name, fields } = new Thing(node.text, node);
    if (fields.some((field) => field.name === 'in') || place.test(name.text)) continue;
    yield {
      at: name,
      what: `Nothing says where ${quote(name.text)} is kept.`,
      next: 'Add “in: ” and the system or the place.',
    };
  }
}
