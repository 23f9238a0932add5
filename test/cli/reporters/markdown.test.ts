import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { folderOf, goodProcedure, sop } from '../sop.ts';
import { hostileFolder, today } from './hostile.ts';

async function reportOf(cwd: string): Promise<string> {
  const { out, err } = await sop(['check', '--format', 'markdown', ...today], { cwd });
  expect(err).toBe('');
  return out;
}

test('a table of the documents, and the findings of each', async () => {
  const cwd = folderOf({
    'a.sop': goodProcedure('Opening', { 'Owner: Dana Reyes\n': '' }),
    'b.sop': goodProcedure('Closing'),
  });
  expect(await reportOf(cwd)).toMatchInlineSnapshot(`
    "# sop check

    **2 documents, 1 error**

    | Document | Errors | Warnings | Informations |
    |---|--:|--:|--:|
    | Opening | 1 | 0 | 0 |

    ## Opening

    \`a.sop\`

    - **error**, line 1, \`owner-missing\`: The document has no owner. Without one person who answers for it, nobody corrects it when it is wrong and nobody can be asked. *Write “Owner:” and the name of the one person who answers for it.*
    "
  `);
});

test('nothing wrong is said in one line', async () => {
  const cwd = folderOf({ 'b.sop': goodProcedure('Closing') });
  expect(await reportOf(cwd)).toBe('# sop check\n\n**1 document, nothing to report**\n');
});

test('nothing of a document becomes Markdown or HTML', async () => {
  const report = await reportOf(hostileFolder());
  const tree = unified().use(remarkParse).parse(report);
  const kinds = new Set<string>();
  const visit = (node: { type: string; children?: readonly { type: string }[] }) => {
    kinds.add(node.type);
    node.children?.forEach(visit);
  };
  visit(tree);
  for (const kind of ['html', 'link', 'image', 'linkReference']) expect(kinds).not.toContain(kind);
  expect(report).not.toMatch(/@team/);
  expect(report).toContain('A\\]\\]&#62; &#38; &#60;b&#62;');
});
