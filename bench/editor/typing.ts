import { setTimeout as sleep } from 'node:timers/promises';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { placesToType, typedIn } from './document.ts';
import { ServerProcess } from './server-process.ts';
import type { Server } from './servers.ts';

/** How a server follows what is typed in a long document. */
export interface Typing {
  readonly lines: number;
  /** From each keystroke to the findings after it, in milliseconds. */
  readonly times: readonly number[];
  /** The most findings that were told at once. */
  readonly findings: number;
  /** In bytes: when the document was open, and when all was typed. */
  readonly memory: { readonly open: number | undefined; readonly typed: number | undefined };
}

const lines = 10_000;
const places = 30;
const word = 'soon';
/** Nobody types quicker, in milliseconds; what a server does in the meantime is its own business. */
const pause = 20;
/** Who takes longer for all places is measured in fewer of them, in milliseconds. */
const patience = 40_000;

/** A word is typed behind the titles of steps all over the document, and removed again, a letter at a time. */
export async function measureTyping(server: Server, folder: string, pulls = false): Promise<Typing> {
  const text = server.write(typedIn(lines));
  const document = TextDocument.create('', server.language, 1, text);
  const started = await ServerProcess.start(server, { folder, pulls });
  await started.begin();
  let findings = (await started.open(server.file, text)).length;
  await sleep(server.settles);
  const open = started.memory;
  const times: number[] = [];
  const begun = performance.now();
  for (const place of placesToType(text, places)) {
    if (performance.now() - begun > patience) break;
    for (let nth = 0; nth < 2 * word.length; nth++) {
      const isTyped = nth < word.length;
      const length = isTyped ? nth : 2 * word.length - nth - 1;
      const { line, character } = document.positionAt(place);
      const start = { line, character: character + length };
      const end = { line, character: start.character + (isTyped ? 0 : 1) };
      const before = performance.now();
      const told = await started.change(server.file, {
        range: { start, end },
        text: isTyped ? word.charAt(nth) : '',
      });
      times.push(performance.now() - before);
      findings = Math.max(findings, told.length);
      await sleep(pause);
    }
  }
  const typed = started.memory;
  await started.stop();
  return { lines: document.lineCount - 1, times, findings, memory: { open, typed } };
}
