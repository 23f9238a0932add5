import { suppressionsIn } from '../../core/findings/suppressions.ts';
import { rules, syntaxReason } from '../../core/index.ts';
import type { Block } from '../../grammar/index.ts';
import { paragraphs } from '../markdown.ts';
import type { Explained } from './key.ts';

/** The rule that a comment silences: `# sop-ignore title-too-long: it is a name`. */
export function explainIgnoredRule(block: Block, offset: number): Explained | undefined {
  for (const { rule, at } of suppressionsIn(block)) {
    if (offset < at.start || offset > at.end) continue;
    const markdown = explainRule(rule);
    const part = { ...at, text: rule };
    if (markdown !== undefined) return { at: part, markdown };
  }
  return undefined;
}

function explainRule(name: string): string | undefined {
  const rule = rules.find((each) => each.name === name);
  const more = `More: \`sop explain ${name}\``;
  if (rule !== undefined) return paragraphs(`**${rule.title}**`, rule.why, more);
  const reason = name.startsWith('syntax/') ? syntaxReason(name.slice('syntax/'.length)) : undefined;
  return reason === undefined ? undefined : paragraphs(reason, more);
}
