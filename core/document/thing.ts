import { type FieldNode, type ItemNode, type Part, subpart } from '../../grammar/index.ts';
import { trim } from '../values/first-comma.ts';

/** A named thing with fields of its own: a role, a system, a person, a record or a milestone. */
export class Thing {
  readonly name: Part;
  /** Undefined for a name on its section's line: `Systems: CRM, Email`. */
  readonly node: ItemNode | undefined;
  readonly fields: readonly FieldNode[];

  constructor(name: Part, node?: ItemNode) {
    this.name = name;
    this.node = node;
    this.fields = node?.fields ?? [];
  }

  /** The first field of that name. */
  field(name: string): FieldNode | undefined {
    return this.fields.find((field) => field.name === name);
  }

  /** The value of the first field of that name, when it has one. */
  value(name: string): Part | undefined {
    const value = this.field(name)?.value;
    return value === undefined || value.text === '' ? undefined : value;
  }
}

/** The pieces of a part that commas separate, without the blanks around them; empty pieces are left out. */
export function splitAtCommas(part: Part): readonly Part[] {
  if (!part.text.includes(',')) {
    const whole = trim(part);
    return whole.text === '' ? [] : [whole];
  }
  const pieces: Part[] = [];
  for (const match of part.text.matchAll(/[^,]+/g)) {
    const text = match[0].trim();
    if (text === '') continue;
    const start = match.index + match[0].indexOf(text);
    pieces.push(subpart(part, start, start + text.length));
  }
  return pieces;
}
