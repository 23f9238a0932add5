import type { RuleSettings } from '../config/rule-settings.ts';
import type { Workspace } from './workspace.ts';

/** `ONB-012` */
const pattern = /^(\p{Lu}[\p{Lu}\d]*)-(\d{1,9})$/u;

/**
 * What comes after the highest ID of the workspace, with the prefix of the config or the one used most; `nth` counts on
 * from there.
 */
export function nextFreeId(
  workspace: Workspace,
  { idPrefix }: Pick<RuleSettings, 'idPrefix'>,
  nth = 0,
): string {
  const used = new Map<string, Used>();
  for (const known of workspace.known) {
    const [, prefix, number] = pattern.exec(known.value('id')?.toUpperCase() ?? '') ?? [];
    if (prefix === undefined || number === undefined) continue;
    const { amount = 0, highest = 0, digits = 0 } = used.get(prefix) ?? {};
    used.set(prefix, {
      amount: amount + 1,
      highest: Math.max(highest, Number(number)),
      digits: Math.max(digits, number.length),
    });
  }
  const prefix = idPrefix ?? mostUsed(used) ?? 'SOP';
  const { highest, digits } = used.get(prefix) ?? { highest: 0, digits: 3 };
  return `${prefix}-${String(highest + 1 + nth).padStart(digits, '0')}`;
}

interface Used {
  readonly amount: number;
  readonly highest: number;
  readonly digits: number;
}

function mostUsed(used: ReadonlyMap<string, Used>): string | undefined {
  const most = Math.max(...[...used.values()].map(({ amount }) => amount));
  return [...used.keys()].find((prefix) => used.get(prefix)?.amount === most);
}
