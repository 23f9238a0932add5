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
