import type { Connection, ExecuteCommandParams } from 'vscode-languageserver';
import { listening } from './answering.ts';
import { markReviewedAnswer } from './mark-reviewed.ts';
import type { MarkReviewed } from './messages/commands.ts';
import type { Session } from './session.ts';

export function runCommands(connection: Connection, session: Session): void {
  const run = listening(session, 'command', (params: ExecuteCommandParams) =>
    params.command === 'sop.markReviewed' ? markReviewed(params, connection, session) : undefined,
  );
  connection.onExecuteCommand((params) => {
    run(params);
    return null;
  });
}

async function markReviewed(
  { arguments: given }: ExecuteCommandParams,
  connection: Connection,
  session: Session,
): Promise<void> {
  const [{ content: { uri } = {} } = {}] = (given ?? []) as Partial<MarkReviewed['arguments'][0]>[];
  const answer = typeof uri === 'string' ? markReviewedAnswer({ uri }, session) : null;
  if (typeof uri !== 'string' || answer === null || answer.edits.length === 0) return;
  const edits = answer.edits.map(({ range, newText }) => ({ range, newText }));
  await connection.workspace.applyEdit({ label: 'Mark reviewed', edit: { changes: { [uri]: edits } } });
}
