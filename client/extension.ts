import { commands, type ExtensionContext } from 'vscode';
import { offerGoToRelated } from './commands/go-to-related.ts';
import { offerMarkReviewed } from './commands/mark-reviewed.ts';
import { offerNewDocument } from './commands/new-document.ts';
import { offerNewStep } from './commands/new-step.ts';
import { offerQuickActions } from './commands/quick-actions.ts';
import { offerShowUses } from './commands/show-uses.ts';
import { offerComparison } from './compare/compare.ts';
import { offerStepHistory } from './compare/step-history.ts';
import { mendDoubledBullets } from './doubled-bullet.ts';
import { leaveEmptyBullets } from './empty-bullet.ts';
import { offerExport } from './export/export-commands.ts';
import { mendHeadingsOnBullets } from './heading-on-bullet.ts';
import { offerDrop } from './import/drop.ts';
import { offerImport } from './import/import-document.ts';
import { offerPaste } from './import/paste.ts';
import { Reports } from './import/reports.ts';
import { type MakeClient, startLanguageServer } from './language-server.ts';
import { ActiveDocument } from './overview/active-document.ts';
import { followLibrary } from './overview/library-state.ts';
import { offerLibrary } from './overview/library-view.ts';
import { offerReviews } from './overview/reviews-view.ts';
import { offerStatus } from './overview/status-bar.ts';
import { offerPreview } from './preview.ts';
import { offerRulePages } from './rule-pages.ts';
import { offerWalkthrough } from './walkthrough.ts';

/** What tests of the extension may ask of it. */
export interface SopExtension {
  /** Resolves when the language server answers; rejects when it could not be started. */
  readonly serverStarted: Promise<void>;
}

/**
 * The extension, wherever it runs: `makeClient` knows how the server is started there, and `conversionProgram` is where
 * the program is that reads and writes other forms.
 */
export function activateWith(
  context: ExtensionContext,
  conversionProgram: string,
  makeClient: MakeClient,
): SopExtension {
  const server = startLanguageServer(makeClient, conversionProgram);
  const reports = new Reports();
  const active = new ActiveDocument(server);
  context.subscriptions.push(
    server,
    offerPreview(context, server),
    offerExport(context, server),
    offerComparison(context.extensionUri, server),
    offerStepHistory(server),
    leaveEmptyBullets(),
    mendDoubledBullets(),
    mendHeadingsOnBullets(),
    active,
    followLibrary(server),
    offerReviews(context.workspaceState, server),
    offerLibrary(server),
    offerStatus(active),
    offerQuickActions(active),
    offerGoToRelated(active),
    offerMarkReviewed(server),
    offerNewDocument(server),
    reports,
    offerImport(server, reports),
    offerPaste(server, reports),
    offerDrop(server, reports),
    offerNewStep(),
    offerShowUses(),
    offerWalkthrough(context),
    offerRulePages(context.extensionUri),
    commands.registerCommand('sop.restartServer', () => server.restart()),
  );
  return { serverStarted: server.started };
}
