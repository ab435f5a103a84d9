/** Numbers behind a chart, as people read them. */
export interface Table {
  columns: readonly string[];
  rows: readonly {
    key: string;
    cells: readonly string[];
    /** The same as a spreadsheet reads it, where that differs. */
    raw?: readonly (string | number | null)[];
    /** Where the listings behind it are. */
    to?: string;
  }[];
}

/**
 * @returns the table by RFC 4180. What a spreadsheet would take for a formula is kept from being one.
 */
export function csvOf({ columns, rows }: Table): string {
  const lines = [columns, ...rows.map(({ cells, raw }) => raw ?? cells)];
  return `${lines.map((line) => line.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
