import { describe, expect, it } from 'vitest';
import { parse, type SyntaxNode } from '../../grammar/index.ts';
import { goodSamples } from './examples.ts';
import { outline, problemsOf } from './show.ts';

/** The outline and the problems of a text; lines are joined so that a test reads like a document. */
function read(...lines: string[]) {
  const tree = parse(lines.join('\n'));
  return {
    tree,
    outline: outline(tree),
    problems: problemsOf(tree).map(
      (each) => `${each.code} ${JSON.stringify(tree.text.slice(each.start, each.end))}`,
    ),
  };
}

describe('a document', () => {
  it('is read into header, fields, sections and items, nested as indented', () => {
    const { outline, problems } = read(
      'SOP: Food storage check',
      'Owner: Lena Brandt, Kitchen Manager',
      'Purpose: Food is stored safely',
      '  and used in order.',
      'Trigger:',
      '  - A morning shift begins',
      '',
      'Steps:',
      '  - Cook: Read the temperature',
      '    Each probe has a number.',
      '    quality bar:',
      '      - Between 0 and 7 °C',
      '    if a quality bar is missed:',
      '      - Move the food',
      '        inform: Kitchen Manager',
      '      go to Read the temperature',
      '  - in parallel:',
      '    - track Paper work:',
      '      - Save the check',
      '        - Expired or undated',
      '        ```',
      '        lpr: labels.pdf',
      '        ```',
      '        stop',
    );
    expect(problems).toEqual([]);
    expect(outline).toEqual([
      'header SOP: Food storage check',
      'field Owner: Lena Brandt, Kitchen Manager',
      'field Purpose: Food is stored safely and used in order.',
      'field Trigger:',
      '  item - A morning shift begins',
      'section Steps:',
      'item - Cook: Read the temperature',
      '  prose Each probe has a number.',
      '  field quality bar:',
      '    item - Between 0 and 7 °C',
      '  branch if a quality bar is missed:',
      '    item - Move the food',
      '      field inform: Kitchen Manager',
      '    target go to Read the temperature',
      'parallel - in parallel:',
      '  track - track Paper work:',
      '    item - Save the check',
      '      item - Expired or undated',
      '      fence ``` lpr: labels.pdf ```',
      '      target stop',
    ]);
  });

  it.each(goodSamples)('of the samples has no problem: $name', ({ text }) => {
    expect(problemsOf(parse(text))).toEqual([]);
  });

  it('keeps Background as the Markdown that it is', () => {
    const { tree, problems } = read(
      'SOP: A',
      'Background:',
      '  It is old.',
      '',
      '  - if x: y',
      '  ```',
      '  Steps:',
      '  ```',
      '  within: 4',
      'Rules:',
      '  - B',
    );
    expect(problems).toEqual([]);
    const markdown = tree.blocks[1]?.nodes[0]?.children[0];
    expect(markdown?.kind === 'markdown' && markdown.text).toBe(
      'It is old.\n\n- if x: y\n```\nSteps:\n```\nwithin: 4\n',
    );
    expect(tree.blocks.map((block) => block.nodes[0]?.kind)).toEqual([
      'header',
      'section',
      'section',
      'item',
    ]);
  });

  it('has exact parts for roles, titles, conditions and targets', () => {
    const text = 'SOP: A\nSteps:\n  - Cook: Read it\n    if 10:00 has passed: go to Read it';
    const tree = parse(text);
    const step = tree.blocks[2]?.nodes[0];
    if (step?.kind !== 'item') throw new Error('no step');
    const branch = step.children[0];
    if (branch?.kind !== 'branch') throw new Error('no branch');
    const at = (part: Parameters<typeof tree.range>[0] | undefined) => {
      if (part === undefined) return undefined;
      const { start, end } = tree.range(part);
      return text.slice(start, end);
    };
    expect(at(step.label)).toBe('Cook');
    expect(at(step.title)).toBe('Read it');
    expect(at(branch.condition)).toBe('10:00 has passed');
    expect(at(branch.target?.name)).toBe('Read it');
    expect(branch.target?.kind).toBe('go to');
  });
});

describe('a slip gives one problem and the rest stays whole', () => {
  const steps = (...lines: string[]) => read('SOP: A', 'Steps:', ...lines, '  - Cook: Go home');
  const last = (outline: string[]) => outline.at(-1);

  it.each([
    ['an unknown field in an item', '    colour: red', 'key-unknown "colour"'],
    ['a misspelt field', '    witin: 4 hours', 'key-misspelt "witin"'],
    ['what people type instead of a field', '    produces: Soup', 'key-synonym "produces"'],
    ['a field without its colon', '    within 4 hours', 'colon-missing "within"'],
    ['a field without the blank behind its colon', '    within:4 hours', 'blank-missing "within:"'],
    ['a field with a dash', '    - within: 4 hours', 'bullet-unneeded "- within: 4 hours"'],
    ['a field too far in', '      within: 4 hours', undefined],
    ['a tab', '\t\twithin: 4 hours', 'tab "\\t\\t"'],
    ['a field at the left edge', 'within: 4 hours', 'indentation "within: 4 hours"'],
    ['text at the left edge', 'It is hot.', 'text-stray "It is hot."'],
    [
      'a condition without its colon',
      '    if it is hot go to Go home',
      'condition-without-colon "if it is hot go to Go home"',
    ],
    ['a condition that leads nowhere', '    if it is hot:', 'branch-empty "if it is hot:"'],
    ['a condition with no target', '    if it is hot: call someone', 'target-missing "call someone"'],
    ['an otherwise without a condition', '    otherwise: stop', 'otherwise-misplaced "otherwise: stop"'],
    ['a fence that is never closed', '    ```', 'fence-open "```"'],
    [
      'a paragraph that begins in the middle',
      '    and then it is done.',
      'paragraph-start "and then it is done."',
    ],
    ['a numbered step', '  1. Cook: Stir', 'bullet-mark "1. "'],
    ['a step with its number', '  Step 12: Cook: Stir', 'bullet-mark "Step 12: "'],
    ['a starred step', '  * Cook: Stir', 'bullet-mark "* "'],
    ['a dash without a blank', '  -Cook: Stir', 'bullet-mark "-"'],
    ['a step without its dash', '  Cook: Stir', 'bullet-missing "Cook: Stir"'],
    ['two fields on one line', '    in: CRM within: 4 hours', 'line-joined "within:"'],
    ['an empty field', '    within:', 'value-missing "within"'],
    ['a list in two places', '    quality bar: Hot\n      - Sweet', 'list-twice "quality bar: Hot"'],
    [
      'a field without its colon below a sentence',
      '    It is hot.\n    within 4 hours',
      'colon-missing "within"',
    ],
    ['a role without the blank behind its colon', '  - Cook:Stir', 'blank-missing "Cook:"'],
    ['a parallel without its colon', '  - in parallel\n    - Stir', 'colon-missing "in parallel"'],
    [
      'a track without its colon',
      '  - in parallel:\n    - track One\n      - Stir',
      'colon-missing "track One"',
    ],
    ['a bullet below a detail', '    - Salt\n      - Pepper', 'indentation "- Pepper"'],
    ['a synonym that means another field elsewhere', '    until: 10:00', 'key-synonym "until"'],
    ['an else', '    if hot: stop\n    else: go to Go home', 'key-synonym "else"'],
    [
      'a second otherwise',
      '    if hot: stop\n    otherwise: stop\n    otherwise: stop',
      'otherwise-misplaced "otherwise: stop"',
    ],
    ['a target in other words', '    if hot: Goto Go home', 'target-missing "Goto Go home"'],
    ['a target with a colon', '    escalate to: Lead', 'key-unknown "escalate to: Lead"'],
    ['a step that names its role in a field', '    responsible: Cook', 'key-unknown "responsible"'],
    ['a misspelt field below prose', '    It is hot.\n    witin: 4 hours', 'key-misspelt "witin"'],
    ['a rule between parts', '---', 'text-stray "---"'],
    ['a target before the end', '    stop\n    within: 4 hours', 'target-misplaced "stop"'],
  ])('%s', (_, line, problem) => {
    const { outline, problems } = steps('  - Cook: Read it', line);
    expect(problems).toEqual(problem === undefined ? [] : [problem]);
    expect(last(outline)).toBe('item - Cook: Go home');
    expect(outline).toContain('item - Cook: Read it');
  });

  it.each([
    ['a misspelt section', ['Stpes:', '  - Cook: Stir'], ['key-misspelt "Stpes"']],
    ['a section by another name', ['Glossary:', '  - Roux: Butter and flour'], ['key-synonym "Glossary"']],
    ['an unknown section', ['Weather:', '  - Sun'], ['key-unknown "Weather"']],
    ['a field without its colon', ['Owner - Dana Reyes'], ['colon-missing "Owner"']],
    ['bullets at the left edge', ['Steps:', '- Cook: Stir', '- Cook: Taste'], ['indentation "- Cook: Stir"']],
    ['a section that is indented', ['  Steps:', '    - Cook: Stir'], ['indentation "Steps:"']],
    [
      'a condition without a step',
      ['Steps:', '  - if it is hot: stop'],
      ['branch-misplaced "if it is hot: stop"'],
    ],
    ['a Markdown heading', ['## Steps', '  - Cook: Stir'], ['heading-markdown "## Steps"']],
    ['a numbered Markdown heading', ['## 3. Steps', '  - Cook: Stir'], ['heading-markdown "## 3. Steps"']],
    ['a section with a value', ['Rules: Be nice'], ['section-value "Be nice"']],
    [
      'an exception without if',
      ['Exceptions:', '  - If it burns, go to Stir'],
      ['exception-without-if "If it burns, go to Stir"'],
    ],
    ['a field in bold', ['Owner: Dana', '**Version:** 1.3'], ['key-synonym "**Version:** 1.3"']],
    ['lines that belong to nothing', ['Owner: Dana', 'One.', 'Two.'], ['text-stray "One.\\nTwo."']],
    ['a list in a list', ['Roles:', '  - Cook', '    - Waiter'], ['indentation "- Waiter"']],
    [
      'a term without its meaning',
      ['Definitions:', '  - Roux butter and flour'],
      ['colon-missing "Roux butter and flour"'],
    ],
    [
      'a field of a role without its colon',
      ['Roles:', '  - Guest', '    side customer'],
      ['colon-missing "side"'],
    ],
    ['a second header', ['SOP: B'], ['header-repeated "SOP: B"']],
    ['bullets where none can stand', ['Owner: Dana', '  - Omar'], ['text-stray "- Omar"']],
  ])('%s', (_, lines, expected) => {
    expect(read('SOP: A', ...lines).problems).toEqual(expected);
  });

  it.each([
    ['an empty file', '', 'header-missing ""'],
    ['no header', 'Owner: Dana', 'header-missing "Owner: Dana"'],
    ['a header further down', 'Owner: Dana\nSOP: A', 'header-late "SOP: A"'],
    ['an unknown kind', 'Process: Packing\nOwner: Dana', 'header-unknown "Process"'],
    ['line ends of two kinds', 'SOP: A\r\nOwner: Dana\nScope: All\n', 'line-ends-mixed ""'],
  ])('%s', (_, text, expected) => {
    expect(read(text).problems).toEqual([expected]);
  });

  it('honest prose with a colon is no field', () => {
    const { problems } = steps(
      '  - Cook: Read it',
      '    It has three marks.',
      '    Size: A4, and',
      '    rule: first in, first out.',
    );
    expect(problems).toEqual([]);
  });

  it('a fix that a problem offers leaves no problem', () => {
    for (const line of [
      '    witin: 4 hours',
      '    within 4 hours',
      '    within:4 hours',
      '  1. Cook: Stir',
      '\t\twithin: 4 hours',
      '    ```',
    ]) {
      const { tree } = steps('  - Cook: Read it', line);
      const [found] = problemsOf(tree);
      const block = tree.blocks.findIndex((each) => each.problems.length > 0);
      const at = tree.starts[block] as number;
      let { text } = tree;
      for (const edit of [...(found?.fix?.edits ?? [])].reverse()) {
        text = text.slice(0, at + edit.start) + edit.text + text.slice(at + edit.end);
      }
      expect(problemsOf(parse(text)), text).toEqual([]);
    }
  });
});

describe('a tree', () => {
  it('knows where each block stands, and refuses the block of another tree', () => {
    const tree = parse('SOP: A\n\nSteps:\n');
    expect(tree.starts).toEqual([0, 7, 15]);
    const foreign = parse('SOP: B').blocks[0];
    expect(() => foreign && tree.startOf(foreign)).toThrow(RangeError);
  });

  it('keeps a byte order mark, CR LF and a lone CR', () => {
    const text = '\ufeffSOP: A\r\nSteps:\r  - Cook: Stir\n';
    const tree = parse(text);
    expect(tree.text).toBe(text);
    const nodes: SyntaxNode[] = tree.blocks.flatMap((block) => block.nodes);
    expect(nodes.map((node) => node.kind)).toEqual(['header', 'section', 'item']);
  });
});
