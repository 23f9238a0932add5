import papaparse from 'papaparse';

/**
 * Rows as CSV, with a heading, by RFC 4180. A cell that a spreadsheet would take for a formula has an apostrophe before
 * it.
 */
export function writeCsv(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const text = papaparse.unparse(
    { fields: [...heading], data: rows.map((cells) => [...cells]) },
    { escapeFormulae: true },
  );
  return `${text}\r\n`;
}

/** The same as a file: without this mark at its beginning, spreadsheets take letters beyond ASCII for others. */
export function csvFile(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${writeCsv(heading, rows)}`;
}
