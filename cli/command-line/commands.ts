import { checkCommand } from './check-command.ts';
import { ciCommand } from './ci-command.ts';
import { diffCommand } from './diff-command.ts';
import { dueCommand } from './due-command.ts';
import { explainCommand } from './explain-command.ts';
import { exportCommand } from './export-command.ts';
import { formatCommand } from './format-command.ts';
import { importCommand } from './import-command.ts';
import { initCommand } from './init-command.ts';
import { lspCommand } from './lsp-command.ts';
import { mapCommand } from './map-command.ts';
import { newCommand } from './new-command.ts';
import { scoreCommand } from './score-command.ts';
import { siteCommand } from './site-command.ts';
import { trackerCommand } from './tracker-command.ts';

/** All commands, in the order of the help. */
export const commands = [
  initCommand,
  newCommand,
  checkCommand,
  formatCommand,
  scoreCommand,
  mapCommand,
  diffCommand,
  dueCommand,
  trackerCommand,
  importCommand,
  exportCommand,
  siteCommand,
  explainCommand,
  ciCommand,
  lspCommand,
] as const;
