import type { TrendInterval } from '@vivarium/contracts/trends/http/filters.ts';

/** A step of time with its number; null where there is too little to tell. */
export interface TimePoint {
  /** First day, `2026-11-01`. */
  start: string;
  value: number | null;
  /** Whether a part of it is missing: drawn paler. */
  isPartial: boolean;
}

/** What a chart shows, apart from how: see `draw.ts`. */
export type Drawing =
  /** A number for each step, from nothing up. */
  | { kind: 'columns'; interval: TrendInterval; points: readonly TimePoint[] }
  /** Numbers that go on from step to step, each line named at its end. */
  | {
      kind: 'lines';
      interval: TrendInterval;
      /** `dash`: lengths of strokes and gaps, so that lines are told apart by who does not see their colours; unbroken by default. */
      lines: readonly { name: string; colour: string; dash?: string; points: readonly TimePoint[] }[];
      /** Whether the room below a line is filled: only where nothing is its ground. */
      isFilled?: boolean;
      /** Whether the numbers are counts: nothing is between two of them. */
      isCount?: boolean;
      format: (value: number) => string;
    }
  /** A number for each of some things, the greatest first; counts unless it is said how they are written. */
  | {
      kind: 'bars';
      rows: readonly { label: string; value: number; to?: string }[];
      format?: (value: number) => string;
    };

/** @returns whether there is anything to see: of a time there may be enough, and of none of its steps. */
export function isSeen(drawing: Drawing): boolean {
  switch (drawing.kind) {
    case 'bars':
      return drawing.rows.length > 0;
    case 'columns':
      return drawing.points.some(({ value }) => value !== null && value > 0);
    case 'lines':
      return drawing.lines.some(({ points }) => points.some(({ value }) => value !== null));
  }
}

/** Lines of the grid, apart from the ground. */
const GRID = 4;

/**
 * @param values that are drawn
 * @param isCount whether they are counts
 * @returns up to where the ground reaches where nothing on it is higher than the ground itself, else undefined; and how many
 *   lines its grid has: one of a fifth of a listing would be of nothing
 */
export function gridOf(values: readonly (number | null)[], isCount: boolean) {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  return {
    top: most === 0 ? 1 : undefined,
    ticks: isCount ? Math.max(1, Math.min(GRID, Math.floor(most))) : most === 0 ? 1 : GRID,
  };
}

/** @returns the height that a drawing needs, in pixels. */
export function heightOf(drawing: Drawing): number {
  return drawing.kind === 'bars' ? 36 + drawing.rows.length * 30 : 240;
}
