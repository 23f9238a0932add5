import type { Block } from '../../grammar/index.ts';
import type { Step } from '../document/step.ts';
import { Thing } from '../document/thing.ts';
import { workOf } from '../document/work.ts';
import { text } from '../findings/example.ts';
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
  *check(block) {
    if (block.section?.contents !== 'things') for (const step of workOf(block).steps) yield* ofStep(step);
    else if (block.section.label === 'Records') yield* ofSection(block);
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

function* ofStep(step: Step): Generator<Report> {
  for (const record of step.fieldsNamed('record').flatMap(textsOf)) {
    if (place.test(record.text)) continue;
    const systems = step.fieldsNamed('in').flatMap(namesOf);
    yield {
      at: record,
      what: `Nothing says where ${quote(record.text)} is logged.`,
      next: 'Write a comma behind it and the place: “Delivery date, in the CRM”.',
      fixes: (document) =>
        systems.map((system, index) => ({
          title: `Kept in ${system.text}`,
          edits: [
            insertAt(document, document.tree.startOf(record.block) + record.end, `, in ${system.text}`),
          ],
          safe: false,
          preferred: index === 0,
        })),
    };
  }
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
