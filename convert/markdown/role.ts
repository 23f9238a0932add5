import { verbs } from '../../core/language/verbs.ts';
import { withoutMarkdown } from '../../core/names/name-key.ts';

/** The last word of what roles are called. */
const roleNouns = new Set(
  `manager lead leader engineer coordinator owner specialist team analyst officer representative commander deputy
  scribe liaison cook chef admin administrator director assistant agent operator technician supervisor executive head
  partner reviewer approver author developer designer nurse physician doctor pharmacist clerk accountant controller
  auditor trainer editor sender receiver customer client vendor sponsor user staff wrangler volunteer pilot driver
  inspector scientist researcher investigator consultant architect planner buyer seller representative recruiter
  secretary treasurer chair chairperson president ceo cto cfo coo finance legal payroll security operations sales
  support expert experts member maintainer contributor intern employee employees department authority management`
    .trim()
    .split(/\s+/),
);

/** What stands at the beginning of a line and is no role though it may end like one. */
const notRoles =
  /^(?:note|notes|warning|caution|important|tip|example|examples|e\.g|i\.e|step|steps|if|when|for|the following|optional|purpose|scope|output|input|result|contact|status|labels?|epics?|pipelines?)$/i;

/** Letters that stand for somebody wherever people work. */
const shortForms =
  /^(?:HR|IT|QA|QC|CSR|CSM|CISO|CIO|CMO|CHRO|DPO|MOD|RN|LPN|EHS|HSE|SRE|DBA|NOC|SOC|SDR|BDR|SME|VP)$/;

/** Whether a name is surely that of a role: it is one of those known, or ends as roles do. */
export function isRoleName(name: string, known: (name: string) => boolean): boolean {
  const plain = roleText(name);
  if (plain === '' || plain.length > 60 || notRoles.test(plain)) return false;
  if (known(plain)) return true;
  const words = plain.split(/\s+/);
  const [first = ''] = words;
  if (words.length > 6 || /[.,;:!?()[\]{}"“”<>|]/.test(plain) || !/^\p{Lu}/u.test(first)) return false;
  if (
    words.length > 1 &&
    verbs.has(first.toLowerCase()) &&
    /^(?:the|a|an|all|any|your|our)$/i.test(words[1] ?? '')
  )
    return false;
  if (shortForms.test(words.at(-1) ?? '')) return !verbs.has(first.toLowerCase());
  return roleNouns.has((words.at(-1) ?? '').toLowerCase().replace(/(?<=[a-z]{3})s$/, ''));
}

/** Whether a name in front of an instruction may be that of somebody: it ends as names of trades do, or says “who”. */
export function mayBeRole(name: string): boolean {
  const plain = roleText(name);
  const words = plain.split(/\s+/);
  if (!/^\p{Lu}[^.,;:!?()[\]]*$/u.test(plain) || words.length > 8) return false;
  if (/\b(?:person|member|team member|colleague)\b/i.test(plain)) return true;
  const last = (words.at(-1) ?? '').toLowerCase().replace(/s$/, '');
  return (
    words.length <= 3 &&
    /.{3}(?:er|or|ist|ian|eer|man|woman)$/.test(last) &&
    !verbs.has(last) &&
    !things.test(last)
  );
}

const things =
  /^(?:.*(?:order|number|paper|letter|folder|server|computer|printer|container|error|sensor|calendar|checklist|list|filter|header|footer|folder|parameter|router|controller|user|power|water|weather|timer|after|under|over|other|either|however|whether|rather|later|answer|offer|matter|chapter|door|floor|color|behavior|vector|factor|colour|behaviour|prior|major|minor))$/;

/** A role's name without emphasis and article. */
export function roleText(name: string): string {
  return withoutMarkdown(name)
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/\s*\((?:optional|if applicable|if needed)\)$/i, '')
    .replace(/:$/, '')
    .trim();
}

/** Who does what stands below a heading: `Steps for Incident Commander`, `Payroll tasks`. Undefined for other headings. */
export function roleOfHeading(title: string): string | undefined {
  const plain = withoutMarkdown(title);
  const [, after] =
    /^(?:steps|tasks|duties|responsibilities|instructions|checklist|procedure|actions)\s+(?:for|of)\s+(?:the\s+)?(.+)$/i.exec(
      plain,
    ) ?? [];
  const [, before] =
    /^(?:the\s+)?(.+?)(?:'s|’s|s'|s’)?\s+(?:tasks|duties|responsibilities|checklist|to-dos|actions)$/i.exec(
      plain,
    ) ?? [];
  const role = (after ?? before)?.trim();
  if (role === undefined || role.split(/\s+/).length > 5 || !/^\p{Lu}/u.test(role)) return undefined;
  return isRoleName(role, () => false) || mayBeRole(role) || /\b(?:ops|team)$/i.test(role)
    ? role.replace(/(?<=\bExpert)s$/, '')
    : undefined;
}
