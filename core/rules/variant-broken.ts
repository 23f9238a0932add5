import type { Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Around, Step } from '../document/step.ts';
import { variantsFor, variantsOf } from '../document/variants.ts';
import { text } from '../findings/example.ts';
import { listed, quote } from '../findings/quote.ts';
import type { DocumentRule, Report } from '../findings/rule.ts';
import { flow } from '../flow/flow.ts';
import type { FlowEdge } from '../flow/graph.ts';
import { nameKey } from '../names/name-key.ts';
import { namesOf, textsOf } from '../values/list.ts';

export const variantBroken: DocumentRule = {
  name: 'variant-broken',
  group: 'flow',
  severity: 'error',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'With the steps of one variant alone the flow does not hold',
  why: 'The document looks complete as long as one reads the steps of all variants; a case of one variant gets stuck.',
  *check(document) {
    if (!document.isProcedure) return;
    const variants = variantsOf(document);
    if (
      variants.size === 0 ||
      variants.size > mostVariants ||
      document.allSteps.every((step) => step.field('only for') === undefined)
    )
      return;
    yield* jumpsToNowhere(document, variants);
    yield* needsOfNobody(document, variants);
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Packing of an order
          Variants: Letter, Parcel

          Steps:
            - Packer: Fold the box
              only for: Parcel
              output: Box
            - Packer: Put the goods in
              needs: ⟦Box⟧
        `,
      },
      {
        text: text`
          SOP: Packing of an order
          Variants: Letter, Parcel, Pallet

          Steps:
            - Packer: Put the goods in
            - Packer: Weigh the box
              only for: Parcel
            - Packer: Print the label
              if the label is torn: ⟦go to Weigh the box⟧
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Packing of an order
          Variants: Letter, Parcel

          Steps:
            - Packer: Fold the box
              only for: Parcel
              output: Wrapping
            - Packer: Take an envelope
              only for: Letter
              output: Wrapping
            - Packer: Put the goods in
              needs: Wrapping
              if it is a parcel and it tears: go to Fold the box
        `,
      },
      {
        text: text`
          SOP: Packing of an order
          Variants: Letter, Parcel

          Inputs:
            - Box

          Steps:
            - Packer: Fold the box
              only for: Parcel
              output: Box
            - Packer: Put the goods in
              needs: Box
            - Packer: Weigh the box
              only for: Parcel
              needs: Box
              if it is too heavy: go to Fold the box
        `,
      },
    ],
  },
};

type Variants = ReadonlyMap<string, string>;

/** Nobody handles more sorts of case by hand, and each of them is gone through. */
const mostVariants = 50;

/** A `go to` that is taken in a variant which does not have the step. Conditions that name the variant are right. */
function* jumpsToNowhere(document: SopDocument, variants: Variants): Generator<Report> {
  for (const edge of flow(document).edges) {
    const { from, jump } = edge;
    const [to, another] = jump === undefined ? [] : document.stepsNamed(jump.name?.text ?? '');
    if (jump === undefined || to === undefined || another !== undefined || from.kind === 'exception')
      continue;
    const without = missingIn(variants, from.step, variantsFor(to));
    if (without.length === 0 || saysVariant(edge, variants)) continue;
    yield {
      at: jump.part,
      what: `For ${listed(without, 'and')} there is no ${quote(to.title.text)}, to which this leads.`,
      next: 'Lead to a step that every variant has, or say “only for: ” at the step that leads there.',
      related: [
        {
          document,
          at: to.field('only for')?.own ?? to.title,
          message: 'This step is not for all variants.',
        },
      ],
    };
  }
}

/** What a step needs, and only steps of other variants leave. */
function* needsOfNobody(document: SopDocument, variants: Variants): Generator<Report> {
  const makers = makersOf(document);
  const inputs = new Set(document.items('inputs').map((item) => nameKey(item.text.text)));
  for (const step of document.allSteps) {
    for (const need of step.fieldsNamed('needs').flatMap(namesOf)) {
      const key = nameKey(need.text);
      const found = makers.get(key);
      if (found === undefined || found === 'all' || inputs.has(key)) continue;
      const without = missingIn(variants, step, found);
      if (without.length > 0) yield madeByNobody(need, without);
    }
  }
}

function madeByNobody(need: Part, without: readonly string[]): Report {
  return {
    at: need,
    what: `For ${listed(without)} no step leaves ${quote(need.text)}.`,
    next: 'Add the step that leaves it there, name it under Inputs, or say “only for: ” at this step.',
  };
}

/** The variants in which each output is made. */
function makersOf(document: SopDocument): ReadonlyMap<string, ReadonlySet<string> | 'all'> {
  const makers = new Map<string, ReadonlySet<string> | 'all'>();
  for (const step of document.allSteps) {
    for (const output of step.fieldsNamed('output').flatMap(textsOf)) {
      const key = nameKey(output.text);
      const [before, own] = [makers.get(key), variantsFor(step)];
      if (own === undefined || before === 'all') makers.set(key, 'all');
      else makers.set(key, new Set([...(before ?? []), ...own]));
    }
  }
  return makers;
}

/** The names of the variants in which a step is done and that are not among `there`. */
function missingIn(
  variants: Variants,
  step: Step | undefined,
  there: ReadonlySet<string> | undefined,
): readonly string[] {
  const own = step && variantsFor(step);
  if (there === undefined) return [];
  return [...variants]
    .filter(([key]) => (own === undefined || own.has(key)) && !there.has(key))
    .map(([, name]) => quote(name));
}

/** Whether a condition on the way to a `go to` names a variant: it says itself for whom it is. */
function saysVariant({ from: { step, branches } }: FlowEdge, variants: Variants): boolean {
  const conditions = branches.map((branch) => branch.condition?.text ?? '');
  for (let around: Around = step; around !== undefined; around = around.around) {
    if (around.kind === 'branch') conditions.push(around.condition?.text ?? '');
    if (around.kind === 'step') conditions.push(around.field('only if')?.value.text ?? '');
  }
  return conditions
    .map(nameKey)
    .some((condition) => [...variants.keys()].some((key) => condition.includes(key)));
}
