import type { FieldNode, Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { gathered } from '../document/gathered.ts';
import { inBlocks } from '../document/stretches.ts';
import { variantsOf } from '../document/variants.ts';
import { fromSteps } from '../document/work.ts';
import { text } from '../findings/example.ts';
import type { Edit, Fix } from '../findings/finding.ts';
import { listed, quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { insertAt, lineEndOf, replace } from '../fixes/edit.ts';
import { indentationOf } from '../fixes/indentation.ts';
import { insertField } from '../fixes/insert-entry.ts';
import { type Named, named } from '../names/named.ts';
import { nearest } from '../names/nearest.ts';
import { namesOf } from '../values/list.ts';
import { timeBoxesOf } from '../values/time-box.ts';

export const variantUnknown: DocumentRule = {
  name: 'variant-unknown',
  group: 'flow',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'A step is for a variant that the document does not have',
  why: 'Nobody handles a case of that name, so that the step is never done.',
  *check(document) {
    if (!document.isProcedure) return;
    const variants = variantsOf(document);
    const uses = usesIn(document.workBlocks);
    const isUsed = variants.size > 0 || uses.some((use) => use.isStep);
    if (!isUsed) return;
    const names = [...variants.values()];
    for (const { name } of uses) {
      if (variants.has(name.key) || name.key === '') continue;
      yield {
        at: name.part,
        what:
          names.length === 0
            ? `The document has no “Variants:”, and so no ${quote(name.part.text)}.`
            : `The document has no variant ${quote(name.part.text)}; it has ${listed(names.slice(0, 8))}.`,
        next: 'Write the variant as it stands under Variants, or add it there.',
        fixes: () => [...renames(document, name.part, names), declare(document, name.part.text)],
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Packing of an order
          Variants: Letter, Parcel

          Steps:
            - Packer: Fold the box
              only for: ⟦Parcels⟧
            - Packer: Print the label
              within: 1 hour of trigger, for ⟦Pallet⟧
        `,
        fixed: text`
          SOP: Packing of an order
          Variants: Letter, Parcel

          Steps:
            - Packer: Fold the box
              only for: Parcel
            - Packer: Print the label
              within: 1 hour of trigger, for Pallet
        `,
      },
      {
        text: text`
          SOP: Packing of an order

          Steps:
            - Packer: Fold the box
              only for: ⟦Parcel⟧
        `,
        fixed: text`
          SOP: Packing of an order
          Variants: Parcel

          Steps:
            - Packer: Fold the box
              only for: Parcel
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Packing of an order
          Variants:
            - Letter
            - Parcel

          Steps:
            - Packer: Fold the box
              only for: parcel
            - Packer: Print the label
              within: 1 hour of trigger, for Letter
        `,
      },
      {
        text: text`
          SOP: Packing of an order

          Steps:
            - Packer: Print the label
              within: 1 hour of the call, for new customers
        `,
      },
    ],
  },
};

interface Use {
  readonly name: Named;
  /** The whole step is for it, not only a time-box. */
  readonly isStep: boolean;
}

const usesIn = inBlocks(fromSteps(({ fields }) => gathered(fields, usesInField), ['only for', 'within']));

function usesInField(field: FieldNode): readonly Use[] {
  if (field.name === 'only for') return namesOf(field).map((name) => ({ name: named(name), isStep: true }));
  if (field.name !== 'within') return [];
  return gathered(timeBoxesOf(field), ({ variant }) =>
    variant === undefined ? [] : [{ name: named(variant), isStep: false }],
  );
}

function renames(document: SopDocument, part: Part, names: readonly string[]): readonly Fix[] {
  return nearest(part.text, names).map((name, index) => ({
    title: `Write “${name}”`,
    edits: [replace(document, part, name)],
    safe: false,
    preferred: index === 0,
  }));
}

function declare(document: SopDocument, name: string): Fix {
  return {
    title: `Add “${name}” to Variants`,
    edits: [addVariant(document, name)],
    safe: false,
    preferred: false,
  };
}

function addVariant(document: SopDocument, name: string): Edit {
  const field = document.field('variants');
  if (field === undefined) return insertField(document, 'variants', name);
  const start = document.tree.startOf(field.block);
  const last = field.items.at(-1);
  if (last === undefined)
    return insertAt(document, start + field.end, field.value.text === '' ? ` ${name}` : `, ${name}`);
  return insertAt(document, start + last.bodyEnd, `${lineEndOf(document)}${indentationOf(last)}- ${name}`);
}
