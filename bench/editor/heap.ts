import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { placesToType, typedIn } from './document.ts';
import { ServerProcess } from './server-process.ts';
import { ours } from './servers.ts';

/** What a server holds before and after something that should leave nothing behind, in bytes, its garbage collected. */
export interface Growth {
  readonly before: number;
  readonly after: number;
}

const edits = 1_000;
const opened = 200;
const rounds = 10;

/** Words come and go in a document of 10,000 lines. */
export async function growthOfEdits(folder: string): Promise<Growth> {
  const text = ours.write(typedIn(10_000));
  const document = TextDocument.create('', ours.language, 1, text);
  const { started, inspector } = await inspected(folder);
  await started.begin();
  await started.open(ours.file, text);
  const edit = async (amount: number) => {
    for (const [nth, place] of placesToType(text, amount / 2).entries()) {
      const start = document.positionAt(place);
      const typed = nth % 2 === 0 ? 'x' : '\n';
      await started.change(ours.file, { range: { start, end: start }, text: typed });
      const end = document.positionAt(place);
      const behind =
        typed === '\n' ? { line: end.line + 1, character: 0 } : { ...end, character: end.character + 1 };
      await started.change(ours.file, { range: { start, end: behind }, text: '' });
    }
  };
  await edit(100);
  const before = await inspector.heap();
  await edit(edits);
  const after = await inspector.heap();
  inspector.close();
  await started.stop();
  return { before, after };
}

/** Documents of a library are opened and closed again and again; the first round may leave what is kept for good. */
export async function growthOfOpening(library: string): Promise<Growth> {
  const { started, inspector } = await inspected(library);
  await started.begin();
  const round = async () => {
    const files = Array.from(
      { length: opened },
      (_, nth) => `part-${Math.floor(nth / 100)}/procedure-${nth}.sop`,
    );
    for (const file of files) await started.open(file, readFileSync(join(library, file), 'utf8'));
    for (const file of files) await started.close(file);
    await started.ask('workspace/diagnostic', { previousResultIds: [] });
  };
  await round();
  const before = await inspector.heap();
  for (let nth = 0; nth < rounds; nth++) await round();
  const after = await inspector.heap();
  inspector.close();
  await started.stop();
  return { before, after };
}

async function inspected(folder: string) {
  const started = await ServerProcess.start(ours, { folder, nodeArguments: ['--inspect=127.0.0.1:0'] });
  for await (const line of createInterface({ input: started.errors })) {
    const address = /ws:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return { started, inspector: await Inspector.connect(address) };
  }
  throw new Error('the server has said nothing of an inspector');
}

/** Asks Node about itself, from outside. */
class Inspector {
  readonly #socket: WebSocket;
  #asked = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  static connect(address: string): Promise<Inspector> {
    const socket = new WebSocket(address);
    return new Promise((resolve, reject) => {
      socket.onopen = () => resolve(new Inspector(socket));
      socket.onerror = () => reject(new Error(`nobody answers at ${address}`));
    });
  }

  /** What is in use after the garbage has been collected, in bytes. */
  async heap(): Promise<number> {
    for (let times = 0; times < 3; times++) await this.#ask('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#ask<{ usedSize: number }>('Runtime.getHeapUsage');
    return usedSize;
  }

  close(): void {
    this.#socket.close();
  }

  #ask<R>(method: string): Promise<R> {
    const id = ++this.#asked;
    return new Promise((resolve) => {
      const listen = ({ data }: MessageEvent) => {
        const answer = JSON.parse(String(data));
        if (answer.id !== id) return;
        this.#socket.removeEventListener('message', listen);
        resolve(answer.result);
      };
      this.#socket.addEventListener('message', listen);
      this.#socket.send(JSON.stringify({ id, method }));
    });
  }
}
