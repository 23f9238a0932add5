import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entries, headerKeys, type Place } from '../../grammar/vocabulary.ts';
import { generatedFiles } from '../../scripts/generate-textmate.ts';
import { coloured, tokens } from './tokens.ts';

const root = join(import.meta.dirname, '..', '..');
const examples = ['welcome-pack.sop', 'food-storage.sop', 'workflow.sop', 'organisation.sop', 'tracker.sop'];

describe('the grammar for colours', () => {
  it.each([...generatedFiles])('%s on disk is the one that follows from the vocabulary', (file, text) => {
    expect(readFileSync(join(root, 'syntaxes', file), 'utf8')).toBe(text);
  });

  it.each(examples)('colours %s', async (file) => {
    const text = readFileSync(join(import.meta.dirname, 'examples', file), 'utf8');
    await expect(await coloured(text)).toMatchFileSnapshot(`examples/${file}.colours`);
  });
});

describe('every word of the vocabulary', () => {
  it.each([...headerKeys.keys()])('the header %s', async (key) => {
    expect(await scopeOf(key, `${key}: Welcome pack`)).toBe('support.type.kind.sop');
  });

  it.each(entries.flatMap((entry) => entry.in.map((place) => [entry.label, place, entry] as const)))(
    '%s in a %s',
    async (label, place, entry) => {
      const wanted = entry.type === 'section' ? 'markup.heading.section.sop' : 'entity.name.tag.field.sop';
      expect(await scopeOf(label, lineIn(place, `${label}:`))).toBe(wanted);
      expect(await scopeOf(label.toUpperCase(), lineIn(place, `${label.toUpperCase()}:`))).toBe(wanted);
    },
  );
});

describe('a line in a step', () => {
  it.each([
    [
      'if late: escalate to Lead',
      'if ‹keyword.control.branch›\nlate ‹constant.language.condition›\nescalate to ‹keyword.control.target›\nLead ‹entity.name.type.role›',
    ],
    [
      'if the check at 10:00 fails: stop',
      'if ‹keyword.control.branch›\nthe check at 10:00 fails ‹meta.condition›\nstop ‹keyword.control.target›',
    ],
    [
      'if one: of two: go to Ask',
      'if ‹keyword.control.branch›\none: of two ‹meta.condition›\ngo to ‹keyword.control.target›\nAsk ‹entity.name.function.step›',
    ],
    [
      'otherwise: run ONB-012',
      'otherwise ‹keyword.control.branch›\nrun ‹keyword.control.target›\nONB-012 ‹string.other.link.document›',
    ],
    ['otherwise:', 'otherwise ‹keyword.control.branch›'],
    ['finish', 'finish ‹keyword.control.target›'],
    ['finish the form', ''],
    ['- in parallel:', 'in parallel ‹keyword.control.parallel›'],
    [
      '- track Training preparation:',
      'track ‹keyword.control.track›\nTraining preparation ‹entity.name.type.role›',
    ],
    ['- A detail of the step', ''],
    [
      'within: 2 days of Send the pack',
      'within ‹entity.name.tag.field›\n2 days ‹constant.numeric.duration›\nof ‹keyword.operator.word›',
    ],
    ['by: Monday 10:00', 'by ‹entity.name.tag.field›\n10:00 ‹constant.numeric.time›'],
    ['Press **Save**, then `F5`.', '**Save** ‹markup.bold›\n`F5` ‹markup.inline.raw.string›'],
    ['See https://crm.example/a_b_c, please.', 'https://crm.example/a_b_c ‹markup.underline.link›'],
    [
      '# sop-ignore step-without-verb: it is a name',
      'sop-ignore ‹keyword.other.ignore›\nstep-without-verb ‹constant.other.rule›\n: it is a name ‹comment.line.number-sign›',
    ],
  ])('%s', async (line, wanted) => {
    const text = await coloured(`Steps:\n  - Cook: Wash\n    ${line}`);
    expect(text.split('\n').slice(3).join('\n')).toBe(wanted);
  });

  it('keeps colons inside a quality bar text', async () => {
    expect(
      await coloured('Steps:\n  - Cook: Wash\n    quality bar:\n      - Hands: clean\n    in: CRM'),
    ).toContain('quality bar ‹entity.name.tag.field›\nin ‹entity.name.tag.field›');
  });

  it('takes a fence literally, and ends it where the text stands further left', async () => {
    const text =
      'Steps:\n  - Cook: Wash\n    ```\n    if late: stop\n    ```\n    in: CRM\n    ```\n    open\n  - Cook: Dry';
    const lines = (await coloured(text)).split('\n');
    expect(lines).toContain('if late: stop ‹markup.inline.raw.block›');
    expect(lines).toContain('in ‹entity.name.tag.field›');
    expect(lines).toContain('Dry ‹entity.name.function.step›');
  });
});

describe('other languages', () => {
  it('are coloured as Markdown under Background, up to the next section', async () => {
    const all = await tokens('SOP: A\nBackground:\n  Some *prose*\n\n  more *prose*\nSteps:\n  - Cook: Wash');
    expect(all.filter(({ scopes }) => scopes.includes('markup.italic.markdown'))).toHaveLength(2);
    expect(all.at(-1)?.scopes.at(-1)).toBe('entity.name.function.step.sop');
  });

  it('a block of SOP in Markdown is coloured as SOP', async () => {
    const all = await tokens(
      'Text\n\n```sop\nSOP: Wash\nSteps:\n  - Cook: Rinse\n```\nText',
      'text.html.markdown',
    );
    const scope = (text: string) => all.find((token) => token.text === text)?.scopes.at(-1);
    expect(scope('Wash')).toBe('markup.heading.title.sop');
    expect(scope('Rinse')).toBe('entity.name.function.step.sop');
    expect(all.at(-1)?.scopes).toEqual(['text.html.markdown']);
  });
});

async function scopeOf(word: string, text: string): Promise<string | undefined> {
  const all = await tokens(text);
  return all.findLast((token) => token.text === word)?.scopes.at(-1);
}

/** The line as it would stand in that place of a document. */
function lineIn(place: Place, line: string): string {
  const headings: Partial<Record<Place, string>> = {
    step: 'Steps:\n  - Cook: Wash',
    role: 'Roles:\n  - Cook',
    system: 'Systems:\n  - CRM',
    person: 'People:\n  - Dana Reyes',
    record: 'Records:\n  - Form',
    milestone: 'Milestones:\n  - Kick-off',
    action: 'Next action: Call',
  };
  const heading = headings[place];
  return heading ? `${heading}\n    ${line}` : line;
}
