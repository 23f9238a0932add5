import { nearest, rules, syntaxCodes } from '../../core/index.ts';
import { CannotRun } from '../failure.ts';
import { ruleListText } from '../reporters/text/rule-list.ts';
import { rulePageText } from '../reporters/text/rule-page.ts';
import { type Style, styleFor } from '../reporters/text/style.ts';
import { syntaxPageText } from '../reporters/text/syntax-page.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `sop explain` */
export function explain(name: string | undefined, terminal: Terminal): void {
  const style = styleFor(terminal);
  const page = name === undefined ? ruleListText(rules, style) : pageOf(name, style);
  terminal.stdout.write(`${page}\n`);
}

function pageOf(name: string, style: Style): string {
  const wanted = name.toLowerCase();
  const rule = rules.find((each) => each.name === wanted);
  if (rule !== undefined) return rulePageText(rule, style);
  const code = syntaxCodes.find((each) => each === wanted.replace(/^syntax\//, ''));
  if (code !== undefined) return syntaxPageText(code, style);
  const known = [...rules.map((each) => each.name), ...syntaxCodes.map((each) => `syntax/${each}`)];
  const [best] = nearest(wanted, known);
  const next = best === undefined ? 'The rules are listed by: sop explain' : `Did you mean ${best}?`;
  throw new CannotRun(`There is no rule ${name}`, next);
}
