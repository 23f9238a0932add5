import {
  type PageActions,
  type PageAnswer,
  type PageRequest,
  type SuiteActions,
  suiteEnvironment,
} from '../page-actions.ts';
import { told } from './environment.ts';

const bridge = told(suiteEnvironment.bridge);

/**
 * Does what only the page can show: clicks in a webview, reads it, takes a picture. On the desktop there is no
 * page to drive; a test proves there what it can through the VS Code API, and this part is left out.
 */
export async function onPage(work: (page: PageActions & SuiteActions) => Promise<void>): Promise<void> {
  if (bridge) await work(page);
}

const page = new Proxy({} as PageActions & SuiteActions, {
  get: (_, action) =>
    action === 'then'
      ? undefined
      : (...args: unknown[]) => ask({ action: action as PageRequest['action'], args }),
});

async function ask(request: PageRequest): Promise<unknown> {
  const response = await fetch(String(bridge), { method: 'POST', body: JSON.stringify(request) });
  const answer = (await response.json()) as PageAnswer;
  if ('error' in answer) throw new Error(`${request.action}(${request.args.join(', ')}): ${answer.error}`);
  return answer.value;
}
