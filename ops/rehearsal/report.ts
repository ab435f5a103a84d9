import { LIMITS } from './changes.ts';
import type { Rehearsed } from './rehearse.ts';

/** @returns what was seen in each rehearsal, and last a table of what they cost */
export function reportOf(all: readonly Rehearsed[]): string[] {
  const details = all.flatMap(({ rehearsal, changes, seen, problem }) => [
    `${rehearsal.name}: ${rehearsal.title}`,
    ...seen.map((line) => `  ✓ ${line}`),
    ...(problem === undefined ? [] : [`  ✗ ${problem}`]),
    ...(changes?.files ?? []).map((path) => `  · ${path}`),
    '',
  ]);
  const head = ['', 'existing files', 'lines in them', 'new files', ''];
  const rows = all.map(({ rehearsal, changes, problem }) => [
    rehearsal.title,
    changes === undefined ? '?' : `${changes.files.length} of ${LIMITS.files}`,
    changes === undefined ? '?' : `${changes.lines} of ${LIMITS.lines}`,
    changes === undefined ? '?' : `${changes.newFiles}`,
    problem === undefined ? 'holds' : 'does not hold',
  ]);
  return [...details, ...table([head, ...rows])];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
