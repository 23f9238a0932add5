import type { Connection } from 'vscode-languageserver';
import { listening } from '../answering.ts';
import type { OverviewChanged } from '../messages/overview.ts';
import type { Session } from '../session.ts';

/** How long changes are gathered, in milliseconds: a checkout of a thousand files is one change to whoever looks on. */
const patience = 150;

/** Tells the extension when its views and its status bar may show what is no longer so. */
export function announceOverview(connection: Connection, session: Session): void {
  let isWaiting = false;
  const tell = listening(session, 'overview', () => {
    isWaiting = false;
    return connection.sendNotification('sop/overviewChanged' satisfies OverviewChanged['method']);
  });
  session.overview.onChange = () => {
    // Until all files have been read there is no answer that could be another one now.
    if (!session.indexed || isWaiting) return;
    isWaiting = true;
    setTimeout(tell, patience);
  };
}
