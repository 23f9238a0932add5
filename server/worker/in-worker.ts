import type { Conversion, StartConversion } from '../conversion/conversion.ts';

/** Reads and writes other forms in a worker of the browser, below that of the server. */
export const inWorker: StartConversion = (program, task) => {
  // A worker may be started only from where the page is, and scripts be loaded from anywhere.
  const start = new Blob([`importScripts(${JSON.stringify(program)})`], { type: 'text/javascript' });
  const address = URL.createObjectURL(start);
  const worker = new Worker(address, { name: 'SOP conversion' });
  const end = () => {
    worker.terminate();
    URL.revokeObjectURL(address);
  };
  const done = new Promise<Conversion>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  done.catch(() => {}).finally(end);
  worker.postMessage(task);
  return { done, end };
};
