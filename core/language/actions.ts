import { type Part, subpart } from '../../grammar/index.ts';
import { surelyVerbs, verbs } from './verbs.ts';

/** The actions that a title asks for, when each has a thing of its own: `Copy the plan and delete the data` has two. */
export function actionsIn(title: Part): readonly Part[] {
  const pieces = split(title);
  const [first, ...others] = pieces;
  if (first === undefined || others.length === 0 || !isAction(first.text)) return [];
  const actions: Part[] = [];
  for (const piece of pieces) {
    const before = actions.at(-1);
    const said = title.text.slice(0, piece.start - title.start);
    if (before === undefined || (startsAction(piece.text) && !isTold(said))) actions.push(piece);
    else actions[actions.length - 1] = subpart(title, before.start - title.start, piece.end - title.start);
  }
  return actions.length > 1 && actions.every(({ text }) => text.includes(' ')) ? actions : [];
}

const joints = /,\s+(?:and\s+)?(?:then\s+)?|\s*;\s+|\s+and\s+(?:then\s+)?|\s+then\s+/g;

function split(title: Part): readonly Part[] {
  const pieces: Part[] = [];
  let start = 0;
  for (const joint of title.text.matchAll(joints)) {
    pieces.push(subpart(title, start, joint.index));
    start = joint.index + joint[0].length;
  }
  return [...pieces, subpart(title, start, title.text.length)].filter(({ text }) => text !== '');
}

/** A verb and a thing: not `Draw up`, `Review`. */
function isAction(text: string): boolean {
  const [verb = '', ...rest] = text.toLowerCase().split(/\s+/);
  return verbs.has(verb) && rest.some((word) => !particles.has(word));
}

/** The same within a title, where a verb may as well be the name of a thing: `and contact details`. */
function startsAction(text: string): boolean {
  const [verb = '', next = ''] = text.toLowerCase().split(/\s+/);
  if (determiners.has(next)) return verbs.has(verb);
  return surelyVerbs.has(verb) && isAction(text) && !behindNothing.has(next);
}

/** What stands behind is a part of what is told, asked or meant: `Ask the lead to sign and return the form`. */
function isTold(before: string): boolean {
  if (/\b(?:that|whether|who|which|what|how|why|where|if|when|so|because)\b/i.test(before)) return true;
  return [...before.matchAll(/\bto (\w+)/gi)].some(([, verb = '']) => verbs.has(verb.toLowerCase()));
}

const particles = new Set('up out in off on down over through away back it them both'.split(' '));
const determiners = new Set('the a an all each every any its their your this these those both no'.split(' '));
const behindNothing = new Set(
  'it them him her one of to for from in on at by with as and or than is are if when after before until'.split(
    ' ',
  ),
);
