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
  throw new CannotRun(`There is no rule ${name}`, meant(wanted, known));
}

/** Most people remember what a rule is about: `owner`. */
function meant(name: string, known: readonly string[]): string {
  const [best] = nearest(name, known);
  if (best !== undefined) return `Did you mean ${best}?`;
  const about = known.filter((each) => each.split(/[-/]/).includes(name));
  return about.length === 0
    ? 'The rules are listed by: sop explain'
    : `Rules about that are ${about.join(', ')}`;
}
