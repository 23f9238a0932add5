import { nearest, type Rule, rules } from '../../core/index.ts';
import { CannotRun } from '../failure.ts';
import { ruleListText } from '../reporters/text/rule-list.ts';
import { rulePageText } from '../reporters/text/rule-page.ts';
import { styleFor } from '../reporters/text/style.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `sop explain` */
export function explain(name: string | undefined, terminal: Terminal): void {
  const style = styleFor(terminal);
  const page = name === undefined ? ruleListText(rules, style) : rulePageText(ruleNamed(name), style);
  terminal.stdout.write(`${page}\n`);
}

function ruleNamed(name: string): Rule {
  const wanted = name.toLowerCase();
  const rule = rules.find((each) => each.name === wanted);
  if (rule !== undefined) return rule;
  const [best] = nearest(
    wanted,
    rules.map((each) => each.name),
  );
  const next = best === undefined ? 'The rules are listed by: sop explain' : `Did you mean ${best}?`;
  throw new CannotRun(`There is no rule ${name}`, next);
}
