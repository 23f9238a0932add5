import type { Block, FieldNode, Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { gathered } from '../document/gathered.ts';
import { indexed } from '../document/index-of-blocks.ts';
import { perBlock } from '../document/per-block.ts';
import { inKeptBlocks } from '../document/stretches.ts';
import { targetsIn } from '../document/targets.ts';
import { fromSteps } from '../document/work.ts';
import { type Named, named } from '../names/named.ts';
import { receiversOf } from '../values/handover.ts';
import { namesOf } from '../values/list.ts';

/** What may be the name of a role: one, or for a handover all that follows a ` to `, the longest first. */
type Choices = readonly Named[];

/** The places at which a procedure names roles: who does a step, who takes part, who is told, who gets something. */
export interface RoleUses {
  /** Each once, in no order. */
  keys(): Iterable<string>;
  /** In the order of the text. */
  of(key: string): readonly Part[];
}

export function roleUses(document: SopDocument, isRole: (key: string) => boolean): RoleUses {
  const plain = plainUsesIn(document.workBlocks);
  const chosen = new Map<string, Part[]>();
  for (const choices of openUsesIn(document.workBlocks)) {
    const { key, part } = choices.find((each) => isRole(each.key)) ?? (choices.at(-1) as Named);
    const known = chosen.get(key);
    if (known === undefined) chosen.set(key, [part]);
    else known.push(part);
  }
  if (chosen.size === 0) return { keys: () => plain.keys(), of: (key) => plain.get(key) };
  return {
    keys: () => new Set([...plain.keys(), ...chosen.keys()]),
    of: (key) => {
      const others = chosen.get(key) ?? [];
      const all = [...plain.get(key), ...others];
      if (all.length === others.length || others.length === 0) return all;
      const { tree } = document;
      return all.sort((one, other) => tree.range(one).start - tree.range(other).start);
    },
  };
}

const usesIn = perBlock((block): readonly Choices[] =>
  [...performersIn(block), ...othersIn(block), ...escalationsIn(block)].sort(inTextOrder),
);

const performersIn = fromSteps(({ role }) => (role === undefined ? [] : [[named(role)]]));

const othersIn = fromSteps(
  ({ fields }) => fields.flatMap(usesInField),
  ['handover', 'with', 'consult', 'inform'],
);

/** Where there is nothing to choose. */
const plainUsesIn = indexed((block) =>
  gathered(usesIn(block), ([only, another]) =>
    only !== undefined && another === undefined ? [[only.key, only.part] as const] : [],
  ),
);

const openUsesIn = inKeptBlocks((block) => usesIn(block).filter(({ length }) => length > 1));

function inTextOrder([one]: Choices, [other]: Choices): number {
  return (one?.part.start ?? 0) - (other?.part.start ?? 0);
}

function usesInField(field: FieldNode): readonly Choices[] {
  if (field.name === 'handover') return [receiversOf(field.value).map(named)];
  const isList = field.name === 'with' || field.name === 'consult' || field.name === 'inform';
  return isList ? namesOf(field).map((name) => [named(name)]) : [];
}

function escalationsIn(block: Block): readonly Choices[] {
  return targetsIn(block).flatMap(({ kind, name }) =>
    kind === 'escalate to' && name !== undefined && name.text !== '' ? [[named(name)]] : [],
  );
}
