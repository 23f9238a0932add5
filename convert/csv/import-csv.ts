import papaparse from 'papaparse';
import { CannotImport } from '../cannot-import.ts';
import { Sheet } from '../draft/sheet.ts';
import { saidByWork } from '../draft/work-lines.ts';
import { write } from '../draft/write.ts';
import { oneLine } from '../draft/written-text.ts';
import { takeNameOfFile } from '../markdown/file-name.ts';
import { refuseLong } from '../markdown/limits.ts';
import { Source } from '../markdown/source.ts';
import { StepReader } from '../markdown/step.ts';
import { stepsOfTable } from '../markdown/step-table.ts';
import type { Grid } from '../markdown/table.ts';
import type { Imported } from '../report/report.ts';

/**
 * Reads a table of steps with a heading, each row a step: a column for what is done, and any of those for who does it,
 * its number and its fields. Throws CannotImport where no column says what is done.
 */
export function importCsv(text: string, { name }: { readonly name: string }): Imported {
  refuseLong(text, name);
  const grid = gridOf(text.startsWith('\ufeff') ? text.slice(1) : text, name);
  const sheet = new Sheet(name);
  const reader = new StepReader(new Source(''), sheet);
  const steps = stepsOfTable(grid, reader, sheet, true);
  if (steps === undefined) {
    const next = 'Call one column “Step” or “Action”, and the one with who does it “Role”';
    throw new CannotImport(`${name} has no column for what is done`, next);
  }
  for (const step of steps) {
    if (/^Q\d/i.test(step.number ?? '')) sheet.checks.push(step);
    else if (/^E\d/i.test(step.number ?? '')) sheet.note(saidByWork(step), step.origin, 'Exceptions');
    else sheet.steps.push(step);
  }
  takeNameOfFile(sheet, name);
  return write(sheet, text);
}

function gridOf(text: string, name: string): Grid {
  const { data, errors } = papaparse.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [error] = errors.filter(({ type }) => type === 'Quotes');
  if (error !== undefined)
    throw new CannotImport(
      `${name} is no CSV: row ${(error.row ?? 0) + 1}: ${error.message}`,
      'Close the quotes there',
    );
  const [heading = [], ...rows] = data;
  return {
    heading: heading.map((cell) => oneLine(cell)),
    rows: rows.map((cells, index) => ({
      cells: cells.map(cellText),
      origin: { first: index + 2, last: index + 2 },
    })),
    origin: { first: 1, last: 1 },
  };
}

/** Without the apostrophe that keeps a spreadsheet from taking it for a formula. */
function cellText(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@])/, '');
}
