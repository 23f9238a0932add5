import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ExportRequest } from '../../server/messages/export.ts';
import { withConversionProgram } from './conversion-program.ts';
import { Editor, today } from './editor.ts';
import { organisation, pack } from './fixtures.ts';

const uri = 'file:///library/pack.sop';
// As it is packaged: what writes other forms is loaded anew for each document.
const { program } = withConversionProgram();

let editor: Editor;

beforeEach(() => {
  editor = new Editor({ options: { today, conversionProgram: program } });
});

afterEach(() => editor.end());

type Params = ExportRequest['params'];

function ask(form: Params['form'], view: Params['view'] = 'document'): Promise<ExportRequest['result']> {
  return editor.connection.sendRequest('sop/export' satisfies ExportRequest['method'], { uri, form, view });
}

it.each([
  ['html', 'document', '<h1>Welcome pack</h1>'],
  ['html', 'checklist', '<h1>Checklist: Welcome pack</h1>'],
  ['html', 'raci', '<h1>Who does what: Welcome pack</h1>'],
  ['csv', 'document', '\ufeffStep,Role,Action,'],
  ['bpmn', 'document', '<bpmn:lane id="Lane_1" name="Onboarding Coordinator">'],
] as const)('writes a document as %s, %s', async (form, view, wanted) => {
  await editor.open(uri, pack);
  expect(await ask(form, view)).toEqual({ text: expect.stringContaining(wanted) });
});

it('writes a document for Word, as it is in the editor', async () => {
  await editor.open(uri, pack);
  await editor.change(uri, { text: pack.replace('Review the pack', 'Check the pack') });
  const answer = await ask('docx');
  if (answer === null || !('base64' in answer)) throw new Error('nothing was written');
  const { 'word/document.xml': text = new Uint8Array() } = unzipSync(Buffer.from(answer.base64, 'base64'));
  expect(strFromU8(text)).toContain('Check the pack');
});

it('writes an organisation too, which is no process', async () => {
  await editor.open(uri, organisation);
  expect(await ask('html')).toEqual({ text: expect.stringContaining('</html>') });
  expect(await ask('bpmn')).toEqual({ refused: expect.stringContaining('is a process') });
});

it('refuses what cannot be read, with the line', async () => {
  await editor.open(uri, pack.replace('Owner:', 'Ownr:'));
  expect(await ask('html')).toEqual({
    refused: expect.stringMatching(/^Line \d+: .*missing in the export/),
  });
});

it('knows nothing of a document that nobody has opened', async () => {
  await editor.initialized;
  expect(await ask('html')).toBeNull();
});
