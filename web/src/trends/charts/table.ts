import { csvOfRows } from '../../format/csv.ts';

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

/** @returns the table as a spreadsheet reads it. */
export function csvOf({ columns, rows }: Table): string {
  return csvOfRows([columns, ...rows.map(({ cells, raw }) => raw ?? cells)]);
}
