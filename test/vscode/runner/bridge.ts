import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { PageActions, PageAnswer, PageRequest, SuiteActions } from '../page-actions.ts';

export interface Bridge {
  /** Where the suite posts its requests; the path is a secret of this run. */
  address: string;
  close(): void;
}

/** Lets the suite, which runs in the extension host, act on the page. */
export async function openBridge(actions: PageActions): Promise<Bridge> {
  const secret = `/${randomUUID()}`;
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST' || request.url !== secret) return response.writeHead(404).end();
    response.end(JSON.stringify(await answer(actions, await text(request))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}${secret}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Does what a suite asks for, given as JSON. */
export async function answer(
  actions: PageActions & Partial<SuiteActions>,
  request: string,
): Promise<PageAnswer> {
  try {
    const { action, args } = JSON.parse(request) as PageRequest;
    const act = actions[action] as ((...args: unknown[]) => Promise<unknown>) | undefined;
    if (!act) return { error: 'There is no such action.' };
    return { value: (await act(...args)) ?? null };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
