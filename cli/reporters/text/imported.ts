import type { ImportReport } from '../../../convert/import.ts';
import { counted } from '../../../core/findings/quote.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { visible } from '../../terminal/visible.ts';
import { styleFor } from './style.ts';

/** `sops/locking-up.sop from locking-up.md: 1 field, 1 role, 2 steps; left to you: Purpose, Trigger` */
export function reportImported(
  shown: string,
  written: string,
  { counts, missing, doubts }: ImportReport,
  terminal: Terminal,
): void {
  const { colours } = styleFor(terminal);
  const found = [
    counted(counts.fields, 'field'),
    counted(counts.roles, 'role'),
    counts.steps === 0 ? colours.yellow('no steps') : counted(counts.steps, 'step'),
  ];
  const notes = [
    ...(missing.length === 0 ? [] : [`left to you: ${missing.join(', ')}`]),
    ...(doubts.length === 0 ? [] : [`worth a look: ${doubts.length}`]),
  ];
  const said = [found.join(', '), ...notes].join('; ');
  terminal.stdout.write(`${visible(written)} from ${visible(shown)}: ${said}\n`);
}

/** `12 documents, 11 imported, 1 not` */
export function reportAllImported(documents: number, imported: number, terminal: Terminal): void {
  const { colours } = styleFor(terminal);
  const left = documents - imported;
  const rest = left === 0 ? '' : `, ${colours.red(`${left} not`)}`;
  terminal.stdout.write(`${counted(documents, 'document')}, ${imported} imported${rest}\n`);
}
