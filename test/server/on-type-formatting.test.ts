import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { secondBullet } from '../../client/second-bullet.ts';
import { entries } from '../../grammar/index.ts';
import { Editor } from './editor.ts';
import { applied, withCursor } from './text.ts';

const configuration = readFileSync(join(import.meta.dirname, '../../language-configuration.json'), 'utf8');
const { onEnterRules } = JSON.parse(configuration) as { readonly onEnterRules: readonly EnterRule[] };

interface EnterRule {
  readonly beforeText: string | { readonly pattern: string; readonly flags: string };
  readonly action: { readonly indent: 'none' | 'indent'; readonly appendText?: string };
}

const uri = 'file:///library/typed.sop';
let editor: Editor;

beforeAll(() => {
  editor = new Editor();
});

afterAll(() => editor.end());

/** The text with what the server makes of it, when Enter or another key has just been pressed at the cursor. */
async function afterEnter(marked: string, ch = '\n'): Promise<string> {
  const { text, position } = withCursor(marked);
  await editor.open(uri, text);
  const edits: readonly TextEdit[] = await editor.connection.sendRequest('textDocument/onTypeFormatting', {
    textDocument: { uri },
    position,
    ch,
    options: { tabSize: 2, insertSpaces: true },
  });
  return applied(text, edits);
}

describe('behind Enter, an editor without rules of its own gets the beginning of the line', () => {
  const above = 'SOP: Soup\nSteps:\n  - Cook: Wash\n';

  test.each([
    ['SOP: Soup\nSteps:', '  - '],
    [`${above}  - Cook: Stir`, '  - '],
    [`${above}    within: 4 hours`, '    '],
    [`${above}    Confirm the 🎉 spelling.`, '    '],
    [`${above}    quality bar:`, '      - '],
    [`${above}    if late:`, '      - '],
    [`${above}    otherwise:`, '      - '],
    [`${above}  - in parallel:\n    - track Training:`, '      - '],
    [`${above}    record:`, '      '],
    [`${above}    \`\`\`\n    if late:`, '    '],
    [`${above}    \`\`\`\n    - not an item`, '    '],
    [`${above}    \`\`\`\n    x\n    \`\`\``, '    '],
    [`${above}    # a comment`, '    '],
    ['SOP: Soup\nBackground:', '  '],
    ['SOP: Soup\nBackground:\n  - an item of Markdown', '  '],
    ['SOP: Soup\nOwner: Dana Reyes', ''],
    ['SOP: Soup\nSteps:\n  - ', '  '],
    ['SOP: Soup\n\n', ''],
  ])('%j', async (text, beginning) => {
    expect(await afterEnter(`${text}\n|`)).toBe(`${text}\n${beginning}`);
    const after = '\nHistory:\n  - 1.0\n';
    expect(await afterEnter(`${text}\n|${after}`)).toBe(`${text}\n${beginning}${after}`);
    expect(await afterEnter(`${text}\n|${after}`.replaceAll('\n', '\r\n'))).toBe(
      `${text}\n${beginning}${after}`.replaceAll('\n', '\r\n'),
    );
    expect(await afterEnter(`${text}\n${beginning}|`)).toBe(`${text}\n${beginning}`);
  });

  test('where a line is parted, its rest is indented and is no item of its own', async () => {
    expect(await afterEnter(`${above}    Confirm the\n|spelling.`)).toBe(
      `${above}    Confirm the\n    spelling.`,
    );
    expect(await afterEnter(`SOP: Soup\nSteps:\n|Cook: Wash`)).toBe('SOP: Soup\nSteps:\n  Cook: Wash');
  });

  test('nothing is done on the first line, or behind anything else', async () => {
    expect(await afterEnter('|SOP: Soup')).toBe('SOP: Soup');
    expect(await afterEnter('SOP: Soup\nSteps:\n|', ':')).toBe('SOP: Soup\nSteps:\n');
  });
});

describe('a bullet that is typed where one stands already', () => {
  const above = 'SOP: Soup\nSteps:\n  - Cook: Wash\n';

  test.each([
    ['  - - |', '  - '],
    ['    - * |', '    - '],
    ['  - 1. |', '  - '],
    ['  - 2) |Cook: Stir', '  - Cook: Stir'],
    ['  - 30 |', '  - 30 '],
    ['  - Stir - |', '  - Stir - '],
  ])('%j is one, with the extension and without', async (typed, wanted) => {
    expect(await afterEnter(above + typed, ' ')).toBe(above + wanted);
    const text = typed.replace('|', '');
    const { start, end } = secondBullet(text) ?? { start: 0, end: 0 };
    expect(text.slice(0, start) + text.slice(end)).toBe(wanted);
  });

  test.each(['  - - Cook: |', '    ```\n    - - |'])('%j stays as it is', async (typed) => {
    expect(await afterEnter(above + typed, ' ')).toBe(above + typed.replace('|', ''));
  });
});

describe('a heading that is typed on a bullet', () => {
  const above = 'SOP: Soup\n\nRoles:\n  - Cook\n';

  test.each([
    ['  - Steps:|', '\nSteps:'],
    ['\n  - quality check:|', '\nQuality check:'],
    ['  - Steps:|\n\nHistory:\n', '\nSteps:\n\nHistory:\n'],
    ['  - Waiter:|', '  - Waiter:'],
    ['  - Roles:|', '  - Roles:'],
  ])('%j', async (typed, wanted) => {
    expect(await afterEnter(above + typed, ':')).toBe(above + wanted);
  });
});

describe('what the rules for Enter have made of it is left alone', () => {
  test.each([
    ...entries.map((entry) => `${entry.label}:`),
    '  - Cook: Stir',
    '    if late:',
    '    otherwise:',
    '  - in parallel:',
    '  - track Training:',
    '    within: 4 hours',
    '    Then do the following:',
    '  - ',
    '- x:',
    '  If late:',
  ])('%j', async (line) => {
    const text = `SOP: Soup\nSteps:\n${line}\n${lineAfter(line)}`;
    expect(await afterEnter(`${text}|`)).toBe(text);
  });
});

/** What VS Code begins the next line with, by the rules for Enter. */
function lineAfter(line: string): string {
  const rule = onEnterRules.find(({ beforeText }) => regularExpression(beforeText).test(line));
  const indentation = line.slice(0, line.length - line.trimStart().length);
  if (rule === undefined) return indentation;
  return indentation + (rule.action.indent === 'indent' ? '  ' : '') + (rule.action.appendText ?? '');
}

function regularExpression(text: EnterRule['beforeText']): RegExp {
  return typeof text === 'string' ? new RegExp(text) : new RegExp(text.pattern, text.flags);
}
