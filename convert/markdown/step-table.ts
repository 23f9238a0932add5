import { linesOf } from '../draft/background.ts';
import type { DraftStep, StepPart } from '../draft/draft.ts';
import type { Sheet } from '../draft/sheet.ts';
import { oneLine } from '../draft/written-text.ts';
import { stepFieldNamed } from './label.ts';
import type { StepReader } from './step.ts';
import { partsOfColumn, type StepColumn, stepColumn } from './step-column.ts';
import type { Grid } from './table.ts';

type Column = 'number' | 'role' | 'title' | 'more' | StepColumn;

/**
 * The steps of a table that has a column for what is done. Undefined for any other table. A row gives one step; a column
 * that is a field of a step becomes that field where its value fits, and a paragraph below the step where not.
 */
export function stepsOfTable(
  grid: Grid,
  reader: StepReader,
  sheet: Sheet,
  isAmongSteps: boolean,
): readonly DraftStep[] | undefined {
  const columns = columnsOf(grid.heading);
  const title = columns.indexOf('title');
  const isOfSteps = columns.includes('number') || (columns.includes('role') && isAmongSteps) || isAmongSteps;
  if (title < 0 || !isOfSteps || (!columns.includes('number') && !columns.includes('role'))) return undefined;
  sheet.placed('Steps', grid.origin, grid.heading.join(' | '), `a table of ${grid.heading.join(', ')}`);
  return grid.rows
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ cells, origin }) => {
      const number = cells[columns.indexOf('number')]?.replace(/^step\s+/i, '').replace(/[.)]$/, '');
      const [role, ...others] = performersIn(cells[columns.indexOf('role')] ?? '', reader).map((name) =>
        reader.performers.declared(name, origin),
      );
      const [said = 'TODO'] = linesOf(cells[title] ?? '').filter((line) => line !== '');
      const step = reader.step(said, [], origin, number || undefined, role);
      const taken = new Set<string>();
      const more = cells.flatMap((cell, index) => {
        const heading = grid.heading[index] ?? '';
        return once(
          partsOfCell(columns[index] ?? 'more', cell, heading, reader),
          taken,
          `${heading}: ${cell}`,
        );
      });
      sheet.placed('Steps', origin, cells.join(' | '), 'a row of the table');
      const together: StepPart[] =
        others.length > 0 ? [{ type: 'field', name: 'with', values: [others.join(', ')] }] : [];
      return { ...step, parts: [...step.parts, ...together, ...more] };
    });
}

/** Two columns may name one field, of which a step has but one value: what the second says is a paragraph. */
function once(parts: readonly StepPart[], taken: Set<string>, said: string): readonly StepPart[] {
  const [first] = parts;
  if (first?.type !== 'field') return parts;
  const entry = stepFieldNamed(first.name);
  if (taken.has(first.name) && !(entry?.type === 'field' && entry.repeatable === true))
    return [{ type: 'prose', text: said }];
  taken.add(first.name);
  return parts;
}

/** `Shift Lead / Cashier`: the first of them is who does it, the others take part. */
function performersIn(cell: string, reader: StepReader): readonly string[] {
  const names = cell.split(/\s*(?:\n|,|;|\s\/\s|\s&\s|\sand\s)\s*/).filter((name) => name !== '');
  return names.length > 1 && names.every(reader.performers.isRole) ? names : cell === '' ? [] : [cell];
}

function columnsOf(heading: readonly string[]): readonly Column[] {
  const columns: Column[] = [];
  for (const label of heading) {
    const name = oneLine(label.replace(/[*_`]/g, '')).toLowerCase();
    const field = stepColumn(label);
    if (
      /^(?:#|no\.?|nr\.?|step|steps|step #|step no\.?|step number|number)$/.test(name) &&
      !columns.includes('number')
    )
      columns.push('number');
    else if (
      /^(?:role|roles|who|responsible|responsibility|responsible (?:party|person|role)|owner|performed by|performer|done by|actor|assignee|assigned to|by whom)$/.test(
        name,
      ) &&
      !columns.includes('role')
    )
      columns.push('role');
    else if (
      /^(?:action|actions|task|tasks|activity|activities|what|procedure|instruction|instructions|description|step description|process step|what to do|title)$/.test(
        name,
      )
    )
      columns.push(columns.includes('title') ? 'more' : 'title');
    else columns.push(field ?? 'more');
  }
  // A column of numbers alone has the steps themselves in it where nothing else does.
  const number = columns.indexOf('number');
  if (!columns.includes('title') && number >= 0 && columns.length > 1) columns[number] = 'title';
  return columns;
}

/** `3`, `2.1.`, `Step 4`, and `Q1` for a check */
const numbered = /^(?:step\s+)?[EQ]?\d+(?:\.\d+)*[.)]?$/i;

/** What stands before a line of a cell that is an item of a list. */
const typedMark = /^(?:[-*+•·▪–]|\d{1,2}[.)]|[a-z][.)])\s+/;

/** What a cell says below its step; lines of a cell are items of a list. */
function partsOfCell(column: Column, cell: string, heading: string, reader: StepReader): readonly StepPart[] {
  if (cell === '' || column === 'role') return [];
  if (column === 'number') return numbered.test(cell) ? [] : [{ type: 'prose', text: `${heading}: ${cell}` }];
  const lines = linesOf(cell).filter((line) => line.trim() !== '');
  if (column === 'title')
    return lines.slice(1).map((line) => ({ type: 'detail', text: line.replace(typedMark, '') }));
  if (column === 'more') {
    if (/^details$/i.test(heading)) return lines.map((text) => ({ type: 'detail', text }));
    const branches = lines.map((line) => reader.branchIn(line));
    if (branches.every((branch) => branch !== undefined)) return branches;
    return [{ type: 'prose', text: `${heading}: ${cell}` }];
  }
  return partsOfColumn(column, cell);
}
