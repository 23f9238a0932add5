import type { Connection } from 'vscode-languageserver';
import { listening } from '../answering.ts';
import type { OverviewChanged } from '../messages/overview.ts';
import type { Session } from '../session.ts';

/**
 * How long nothing must change before it is told, in milliseconds: whoever types a title is not interrupted, and a
 * checkout of a thousand files is one change.
 */
const patience = 200;

/** Tells the extension when its views and its status bar may show what is no longer so. */
export function announceOverview(connection: Connection, session: Session): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tell = listening(session, 'overview', () =>
    connection.sendNotification('sop/overviewChanged' satisfies OverviewChanged['method']),
  );
  session.overview.onChange = () => {
    // Until all files have been read there is no answer that could be another one now.
    if (!session.indexed) return;
    clearTimeout(waiting);
    waiting = setTimeout(tell, patience);
  };
}
