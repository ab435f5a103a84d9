import {
  type CreateListingBody,
  createListingBodySchema,
} from '@vivarium/contracts/listings/http/commands.ts';
import { columnCalled, columnOfPath, importColumns } from '@vivarium/contracts/listings/imports/columns.ts';
import { type ImportProblem, MOST_ROWS } from '@vivarium/contracts/listings/imports/http.ts';
import { detailsOf } from '@vivarium/contracts/problem.ts';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import type { ProblemDetail } from '@vivarium/contracts/shared/error-body.ts';
import { issueInWords } from '@vivarium/contracts/shared/issue-words.ts';
import { decodeFile } from './decode.ts';
import { type ForAll, readRow } from './read-row.ts';
import { readTable, type Table } from './read-table.ts';

/** A row as it could be listed, if nothing is wrong with it. */
export interface FileRow {
  row: number;
  body: CreateListingBody;
}

/** A file of animals, read. */
export interface ReadFile {
  columns: { header: string; readAs: string | null }[];
  /** How many there are, right and wrong ones. */
  count: number;
  rows: FileRow[];
  problems: ImportProblem[];
  /** @returns what is wrong with a row, told by its cells. */
  told(row: number, details: readonly ProblemDetail[]): ImportProblem[];
}

const LONGEST_VALUE = 80;

/** Reads a file of animals as far as it can be read; never throws for what is in it. Pure. */
export function readFile(bytes: Uint8Array, forAll: ForAll): ReadFile {
  const decoded = decodeFile(bytes);
  if ('reason' in decoded) return unread(0, `The file ${decoded.reason}`);
  const table = readTable(decoded.text);
  if ('reason' in table) return unread(table.row, table.reason);
  const columns = table.headers.map((header) => ({
    header,
    readAs: columnCalled(header)?.header ?? null,
  }));
  const problems = problemsOfTable(table);
  const told = tellerOf(table);
  // Without the columns that there must be each row would say so again.
  if (problems.length > 0) return { columns, count: table.rows.length, rows: [], problems, told };
  const rows: FileRow[] = [];
  for (const { row, cells } of table.rows) {
    const surplus = cells.slice(table.headers.length).find((cell) => cell !== '');
    if (surplus !== undefined) problems.push(tooManyCells(row, surplus));
    const read = readRow(cellsByPath(table, cells), forAll, table.hasDecimalCommas ? ',' : '.');
    const parsed = createListingBodySchema.safeParse(read.body, { error: issueInWords });
    const unreadable = new Set(read.problems.map(({ path }) => columnOfPath(path)));
    const ofSchema = parsed.success ? [] : detailsOf(parsed.error);
    const details = [...read.problems, ...ofSchema.filter(({ path }) => !unreadable.has(columnToldBy(path)))];
    problems.push(...told(row, details));
    if (parsed.success && details.length === 0 && surplus === undefined)
      rows.push({ row, body: parsed.data });
  }
  return { columns, count: table.rows.length, rows, problems, told };
}

function unread(row: number, message: string): ReadFile {
  const problem = { row, column: null, value: null, message, code: 'unreadable_file' };
  return { columns: [], count: 0, rows: [], problems: [problem], told: () => [] };
}

function problemsOfTable({ headers, rows, isTooLong }: Table): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const tell = (row: number, column: string | null, message: string, code: string) =>
    problems.push({ row, column, value: null, message, code });
  const known = headers.map((header) => columnCalled(header));
  for (const { path, header, required } of importColumns) {
    const called = headers.filter((_, at) => known[at]?.path === path);
    if (required && called.length === 0) {
      tell(1, header, 'is missing: there must be a column of that name', 'column_missing');
    }
    if (called.length > 1) {
      const names = called.map((name) => `“${name}”`).join(' and ');
      tell(1, header, `is there more than once, as ${names}: leave one of them out`, 'column_twice');
    }
  }
  if (isTooLong) {
    const message = `The file has more than ${MOST_ROWS} animals: split it into several`;
    tell(MOST_ROWS + 2, null, message, 'too_many_rows');
  } else if (rows.length === 0) tell(2, null, 'The file has no animals below its headers', 'no_rows');
  return problems;
}

function tooManyCells(row: number, surplus: string): ImportProblem {
  const message = 'has more cells than there are headers: a cell with a comma in it needs quotes around it';
  return { row, column: null, value: cutText(surplus, LONGEST_VALUE, '…'), message, code: 'too_many_cells' };
}

/** Empty cells say nothing. */
function cellsByPath({ headers }: Table, cells: readonly string[]): Map<string, string> {
  const said = headers.flatMap((header, at): [string, string][] => {
    const path = columnCalled(header)?.path;
    const cell = cells[at] ?? '';
    return path === undefined || cell === '' ? [] : [[path, cell]];
  });
  return new Map(said);
}

/** @returns the column that a problem is about; of the price as a whole, that of its amount. */
function columnToldBy(path: string) {
  return columnOfPath(path) ?? columnOfPath(`${path}.amount`);
}

/** Problems are told by the headers of the file, where it has the column, with what stands in the cell. */
function tellerOf(table: Table): ReadFile['told'] {
  const byRow = new Map(table.rows.map(({ row, cells }) => [row, cells]));
  return (row, details) =>
    details.map(({ path, message, code }) => {
      const column = columnToldBy(path);
      const at = table.headers.findIndex((header) => columnCalled(header) === column);
      const value = byRow.get(row)?.[at] ?? '';
      return {
        row,
        column: column === undefined ? null : (table.headers[at] ?? column.header),
        value: value === '' || column === undefined ? null : cutText(value, LONGEST_VALUE, '…'),
        message: column === undefined ? `${path} ${message}` : message,
        code: code ?? null,
      };
    });
}
