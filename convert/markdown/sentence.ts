import { surelyVerbs, verbs } from '../../core/language/verbs.ts';
import type { DraftTarget, StepPart } from '../draft/draft.ts';
import { capitalised } from '../draft/written-text.ts';
import { roleText } from './role.ts';

/** The sentences of a text on one line; a point behind `e.g` or a number ends none. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(
    /(?<=[.!?]["”')\]*_]{0,3})\s+(?=["“'([*_`]{0,3}[\p{Lu}\p{N}])/gu,
  )) {
    if (
      /(?:\b(?:e\.g|i\.e|etc|vs|no|fig|sec|dr|mr|mrs|ms|approx|incl|st)|(?:^|\s)\p{L}|(?:^|\s)\d{1,2})\.$/iu.test(
        text.slice(Math.max(start, index - 12), index),
      )
    )
      continue;
    sentences.push(text.slice(start, index));
    start = index + gap.length;
  }
  return [...sentences, text.slice(start)].filter((sentence) => sentence.trim() !== '');
}

/** A sentence that says where the work goes, as a branch or a target; undefined for all others. */
export function wayIn(sentence: string, isRole: (name: string) => boolean): StepPart | undefined {
  const text = sentence.replace(/[.!]$/, '').trim();
  const conditional =
    /^(?:if|when|where)\s+(.+?)(?:,\s*(?:then\s+)?|\s*:\s+|\s+then\s+|\s*(?:→|->|=>)\s*)(.+)$/is.exec(text);
  if (conditional !== null) {
    const [, condition = '', action = ''] = conditional;
    const target = targetIn(action, isRole);
    if (target === undefined || /[:\n]/.test(condition)) return undefined;
    return {
      type: 'branch',
      condition: lowered(plainCondition(condition)),
      target,
      work: [],
      said: sentence,
    };
  }
  const late = /^(.+?)\s+(?:if|when)\s+(.+)$/i.exec(text);
  if (late !== null) {
    const [, action = '', condition = ''] = late;
    const target = targetIn(action, isRole);
    if (target !== undefined && !/[:,]/.test(condition))
      return {
        type: 'branch',
        condition: lowered(plainCondition(condition)),
        target,
        work: [],
        said: sentence,
      };
  }
  const target = targetIn(text, isRole);
  return target === undefined ? undefined : { type: 'target', target, said: sentence };
}

/** Where an instruction leads: `go back to step 3`, `escalate to the Lead`, `stop`. */
export function targetIn(action: string, isRole: (name: string) => boolean): DraftTarget | undefined {
  const text = action
    .replace(/[*_.!]+$/g, '')
    .replace(/^[*_]+/, '')
    .trim();
  const [, number] =
    /^(?:please\s+)?(?:go|return|jump|skip|proceed|move|continue|start again)\s*(?:back\s+|on\s+|forward\s+|ahead\s+)?(?:to|with|at|from)\s+step\s+#?(\d+(?:\.\d+)*)$/i.exec(
      text,
    ) ??
    /^repeat\s+(?:from\s+)?step\s+#?(\d+(?:\.\d+)*)$/i.exec(text) ??
    [];
  if (number !== undefined) return { kind: 'go to', number };
  const [, step] = /^go to\s+[“"](.+)[”"]$/i.exec(text) ?? [];
  if (step !== undefined) return { kind: 'go to', name: step };
  const [, role] = /^escalate\s+(?:it\s+|this\s+|the \w+\s+)?to\s+(.+)$/i.exec(text) ?? [];
  if (role !== undefined && isRole(role)) return { kind: 'escalate to', name: roleText(role) };
  const [, run] = /^run\s+[“"](.+)[”"]$/i.exec(text) ?? [];
  if (run !== undefined) return { kind: 'run', name: run };
  if (/^(?:stop|stop here|end here|stop the (?:process|procedure))$/i.test(text)) return { kind: 'stop' };
  if (/^(?:finish|finish here|the procedure is (?:complete|finished))$/i.test(text))
    return { kind: 'finish' };
  if (/^(?:continue|carry on|go on|proceed)$/i.test(text)) return { kind: 'continue' };
  return undefined;
}

function plainCondition(condition: string): string {
  return condition.replace(/^\*\*(.*)\*\*$/, '$1').trim();
}

function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) && !/^\p{Lu}\S*\s+\p{Lu}/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** `The QA Lead shall assign an owner`: who does it, and what, as an instruction. */
export interface Duty {
  readonly role: string;
  readonly action: string;
}

const modal =
  '(?:should be able to|shall|must|should|will|needs? to|has to|have to|(?:is|are) (?:required |expected |responsible )?to)';
const withModal = new RegExp(
  `^(?:the\\s+|an?\\s+)?(\\S+(?:\\s+\\S+){0,4}?)\\s+(?:\\*\\*|__)?${modal}(?:\\*\\*|__)?\\s+(?:also\\s+|then\\s+|always\\s+|immediately\\s+)?((\\w+)\\b.*)$`,
  'is',
);

/**
 * Who has to do what, where a sentence says so of somebody that is a role: `The QA Lead sends it`, and of one that is
 * declared, which `isDeclared` says, `The warehouse manager sends it` as well.
 */
export function dutyIn(
  sentence: string,
  isRole: (name: string) => boolean,
  isDeclared: (name: string) => boolean,
): Duty | undefined {
  const match = withModal.exec(sentence.trim());
  if (match !== null) {
    const [, who = '', action = '', verb = ''] = match;
    const name = roleText(who);
    return isRole(name) && verbs.has(verb.toLowerCase())
      ? { role: name, action: capitalised(action) }
      : undefined;
  }
  const plain = /^(?:the\s+)?((?:\p{Lu}[\w/&-]*\s+){1,4})((\p{Ll}+)\s.*)$/u.exec(sentence.trim());
  if (plain === null) return declaredDutyIn(sentence.trim(), isDeclared);
  const [, who = '', rest = '', verb = ''] = plain;
  const base = baseOf(verb);
  const name = roleText(who.trim());
  return base !== undefined && isRole(name)
    ? { role: name, action: capitalised(asInstruction(base + rest.slice(verb.length))) }
    : declaredDutyIn(sentence.trim(), isDeclared);
}

/** What follows a verb, and no name: `notes the time`, but not `notes on the desk`. */
const determiner =
  /^(?:the|an?|all|each|any|every|its|their|his|her|this|these|those|both|whether|if|that|it|them)\b/i;

/** `check the seal and signs it`: each verb as the first. */
function asInstruction(action: string): string {
  return action.replace(/\b(and|or) (\w+s) (\w+)/g, (whole, between: string, verb: string, next: string) => {
    const base = determiner.test(next) ? baseOf(verb) : undefined;
    return base === undefined ? whole : `${between} ${base} ${next}`;
  });
}

/** Words of a role's name. */
const mostWords = 6;

/** `The warehouse manager then checks the seal`, where a warehouse manager is declared. */
function declaredDutyIn(sentence: string, isDeclared: (name: string) => boolean): Duty | undefined {
  const [, said = ''] = /^(?:the|an?)\s+(.*)$/is.exec(sentence) ?? [];
  const words = said.split(/\s+/, mostWords + 3);
  for (let count = Math.min(mostWords, words.length - 2); count > 0; count--) {
    const role = words.slice(0, count).join(' ');
    if (!isDeclared(role)) continue;
    const at = /^(?:then|also|always|immediately|first)$/i.test(words[count] ?? '') ? count + 1 : count;
    const base = baseOf((words[at] ?? '').toLowerCase());
    const rest = said
      .split(/\s+/)
      .slice(at + 1)
      .join(' ');
    const isVerb = base !== undefined && (surelyVerbs.has(base) || determiner.test(rest));
    return isVerb ? { role, action: capitalised(asInstruction(`${base} ${rest}`)) } : undefined;
  }
  return undefined;
}

/** `sends` is a form of `send`; undefined for what is no verb with an s behind it. */
function baseOf(verb: string): string | undefined {
  const candidates = [verb.replace(/ies$/, 'y'), verb.replace(/es$/, ''), verb.replace(/s$/, '')];
  return candidates.find((base) => base !== verb && verbs.has(base));
}

/** `Record the delivery`, `Set up a schema`: it surely begins with a verb. */
export function isImperative(text: string): boolean {
  const words = text
    .replace(/[*_`“"[]/g, '')
    .trim()
    .toLowerCase()
    .split(/\s+/);
  const [first = '', second = ''] = words;
  if (first.endsWith(':')) return false;
  const verb = first.replace(/[,;]$/, '');
  if (first === 'next,') return isImperative(words.slice(1).join(' '));
  if (/^(?:please|always|immediately|then|now|don['’]t|do|never)$/.test(verb))
    return words.length > 1 && isImperative(words.slice(1).join(' '));
  if (/^re-?\w+/.test(verb) && verbs.has(verb.replace(/^re-?/, '')) && words.length > 1) return true;
  if (verb === 'log' && second === 'in') return true;
  if (/^double-?check$/.test(verb) || verb === 'login' || verb === 'navigate' || verb === 'populate')
    return words.length > 1;
  if (words.length < 2) return surelyVerbs.has(verb);
  return (
    surelyVerbs.has(verb) ||
    (verbs.has(verb) &&
      /^(?:the|a|an|all|each|any|every|its|their|your|this|these|those|both|whether|if|that|on|up|in|out|for|with)$/.test(
        second,
      ))
  );
}

/** `Update publishing rules`: it begins with a word that is a verb, or the name of a thing as well. */
export function mayBeImperative(text: string): boolean {
  return verbs.has(/^[*_`“"[(]*([\w-]+)(?![\w:-])/.exec(text.toLowerCase())?.[1] ?? '');
}
