import { columnCalled } from '@vivarium/contracts/listings/imports/columns.ts';
import { MOST_ROWS } from '@vivarium/contracts/listings/imports/http.ts';
import { CsvError, parse } from 'csv-parse/sync';

/** A file as rows of cells, each trimmed; rows without anything in them are left out. */
export interface Table {
  headers: string[];
  rows: { row: number; cells: string[] }[];
  /** The file comes from where decimals begin with a comma, so that its cells are parted by semicolons. */
  hasDecimalCommas: boolean;
  /** There are more rows than are taken. */
  isTooLong: boolean;
}

/** Why a file is no table: where, and the end of a sentence. */
export interface Untabular {
  row: number;
  reason: string;
}

const delimiters = [',', ';', '\t'];
/** Excel's own line before the headers, which no spreadsheet shows. */
const separatorLine = /^sep=(.)\r?\n/i;
/** No animal needs a longer line. */
const LONGEST_RECORD = 64 * 1024;
/** Headers are compared with known ones for each row: a line of thousands of them keeps a server busy for many seconds. */
export const MOST_COLUMNS = 200;

/** Reads CSV. What parts its cells is what makes most of its headers known ones. */
export function readTable(text: string): Table | Untabular {
  const [line = '', said] = separatorLine.exec(text) ?? [];
  const body = text.slice(line.length);
  const candidates = said === undefined ? delimiters : [said];
  const known = (headers: readonly string[]) => headers.filter((name) => columnCalled(name) !== undefined);
  const read = candidates.map((delimiter) => {
    const all = headersOf(body, delimiter);
    const headers = all.slice(0, MOST_COLUMNS);
    // Spreadsheets add empty ones.
    const isTooWide = all.findLastIndex((name) => name !== '') >= MOST_COLUMNS;
    return { delimiter, headers, isTooWide, known: known(headers).length };
  });
  const best = read.toSorted((a, b) => b.known - a.known)[0];
  const { delimiter = ',', headers = [], isTooWide = false } = best ?? {};
  if (isTooWide) return { row: 1, reason: `has more than ${MOST_COLUMNS} columns: leave out some` };
  try {
    const records = recordsOf(body, delimiter, MOST_ROWS + 2);
    const rows = records
      .map((cells, at) => ({ row: at + 1, cells: cells.map((cell) => cell.trim()) }))
      .slice(1)
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
    return {
      headers,
      rows: rows.slice(0, MOST_ROWS),
      hasDecimalCommas: delimiter === ';',
      isTooLong: records.length > MOST_ROWS + 1,
    };
  } catch (error) {
    if (error instanceof CsvError) return untabular(error);
    throw error;
  }
}

function headersOf(text: string, delimiter: string): string[] {
  try {
    return (recordsOf(text, delimiter, 1)[0] ?? []).map((cell) => cell.trim());
  } catch {
    return [];
  }
}

function recordsOf(text: string, delimiter: string, to: number): string[][] {
  return parse(text, {
    ...{ delimiter, to, max_record_size: LONGEST_RECORD },
    // What a row has too many or too few of is told with the row.
    relax_column_count: true,
    // A quote within an unquoted cell is a character: 24" tank.
    relax_quotes: true,
  });
}

function untabular({ code, records, lines }: CsvError & { records?: number; lines?: number }): Untabular {
  const row = Number(records ?? lines ?? 0) + 1;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return { row, reason: 'begins a quoted cell that never ends' };
  if (code === 'CSV_MAX_RECORD_SIZE') return { row, reason: 'is too long: a quote may be missing' };
  return { row, reason: 'has quotes that do not fit: a quote within a quoted cell is written twice' };
}
