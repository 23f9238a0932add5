/** What runs in a thread of its own, in Node and in a browser: it reads or writes one document, says what came of it, and is ended. */
import { writeBpmn } from '../../convert/bpmn/write-bpmn.ts';
import { csvFile } from '../../convert/csv/write-csv.ts';
import { CannotImport, importFile, importPasted, reportMarkdown, stepsPasted } from '../../convert/import.ts';
import { writeWord } from '../../convert/word/write-word.ts';
import type { Conversion, ConversionTask } from './conversion.ts';

const nothing: Conversion = { kind: 'nothing' };

async function converted(task: ConversionTask): Promise<Conversion> {
  try {
    if (task.kind === 'word') return written(await writeWord(task.markdown, task.page));
    if (task.kind === 'bpmn') return written(await writeBpmn(task.model));
    if (task.kind === 'csv') return written(csvFile(task.heading, task.rows));
    if (task.kind === 'steps') {
      const lines = stepsPasted(task.pasted, pastedName);
      return lines === undefined ? nothing : { kind: 'steps', lines };
    }
    const imported =
      task.kind === 'file' ? await importFile(task.bytes, task.name) : importPasted(task.pasted, pastedName);
    if (imported === undefined) return nothing;
    return { kind: 'document', imported, report: reportMarkdown(imported.report) };
  } catch (error) {
    if (error instanceof CannotImport) return { kind: 'refused', what: error.message, next: error.next };
    throw error;
  }
}

function written(content: string | Uint8Array): Conversion {
  return { kind: 'written', content };
}

/** What stands for the name of a file where there is none. */
const pastedName = 'What was pasted';

/** Of the two ways to hear of a task, each host has one. */
declare const self:
  | { postMessage(answer: Conversion): void; onmessage: (event: { data: ConversionTask }) => void }
  | undefined;

if (typeof process === 'object' && process.versions?.node !== undefined) {
  import('node:worker_threads').then(({ parentPort }) => {
    parentPort?.once('message', async (task: ConversionTask) =>
      parentPort.postMessage(await converted(task)),
    );
  });
} else if (self !== undefined) {
  const scope = self;
  scope.onmessage = async ({ data }) => scope.postMessage(await converted(data));
}
