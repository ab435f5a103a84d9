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
      lines: readonly { name: string; colour: string; points: readonly TimePoint[] }[];
      /** Whether the room below a line is filled: only where nothing is its ground. */
      isFilled?: boolean;
      format: (value: number) => string;
    }
  /** A number for each of some things, the greatest first. */
  | { kind: 'bars'; rows: readonly { label: string; value: number; to?: string }[] };

/** @returns the height that a drawing needs, in pixels. */
export function heightOf(drawing: Drawing): number {
  return drawing.kind === 'bars' ? 36 + drawing.rows.length * 30 : 240;
}
