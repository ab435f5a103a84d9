import { csvOfRows } from '../../format/csv.ts';

/** Numbers behind a chart, as people read them. */
export interface Table {
  columns: readonly string[];
  /** What the raw numbers of each column are in, where they do not say it themselves: `USD`. */
  units?: readonly (string | undefined)[];
  /** What a spreadsheet calls the column of the remarks of rows, where there are any. */
  remarks?: string;
  rows: readonly {
    key: string;
    cells: readonly string[];
    /** The same as a spreadsheet reads it, where that differs. */
    raw?: readonly (string | number | null)[];
    /** What is to be known of its numbers; the cells say it themselves. */
    remark?: string | undefined;
    /** Where the listings behind it are. */
    to?: string;
  }[];
}

/** @returns the table as a spreadsheet reads it. */
export function csvOf({ columns, units, remarks, rows }: Table): string {
  const heads = columns.map((column, i) => (units?.[i] === undefined ? column : `${column} (${units[i]})`));
  if (remarks === undefined || rows.every(({ remark }) => remark === undefined))
    return csvOfRows([heads, ...rows.map(({ cells, raw }) => raw ?? cells)]);
  const remarked = rows.map(({ cells, raw, remark = null }) => [...(raw ?? cells), remark]);
  return csvOfRows([[...heads, remarks], ...remarked]);
}

/**
 * @param of what it is about, as addresses name it; undefined where it is about all
 * @returns the name of a file that tells it apart from others that were saved: `prices-python-regius-2025-12-01-2026-11-30.csv`
 */
export function csvName(
  what: string,
  of: readonly (string | undefined)[],
  range?: { from: string; to: string },
): string {
  const parts = [what, ...of, range?.from, range?.to].filter((part) => part !== undefined);
  return `${parts.join('-')}.csv`;
}
