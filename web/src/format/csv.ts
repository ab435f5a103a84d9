/** A cell of a table; null: there is nothing in it. */
export type Cell = string | number | null;

/**
 * @returns rows by RFC 4180. What a spreadsheet would take for a formula is kept from being one; a number is no formula.
 */
export function csvOfRows(rows: readonly (readonly Cell[])[]): string {
  return `${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function cellOf(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const isAmount = /^-?\d+(\.\d+)?$/.test(value);
  const harmless = !isAmount && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
