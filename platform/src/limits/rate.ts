import { z } from 'zod';

/** So many points in so many seconds. */
export interface Rate {
  points: number;
  seconds: number;
  /** Who goes on after it was reached waits twice as long each time. */
  isGrowing?: true;
}

const secondsOf = { second: 1, minute: 60, hour: 3600, day: 86_400 } as const;

/** A rate as people write it: `40/minute`, `10/15minutes`, `5/5minutes growing`. */
export const rateSchema = z
  .string()
  .regex(
    /^[1-9]\d{0,8}\/([1-9]\d{0,3})?(second|minute|hour|day)s?( growing)?$/,
    'must look like 40/minute or 10/15minutes',
  )
  .transform((text): Rate => {
    const [, points, count = '1', unit, growing] = /^(\d+)\/(\d+)?([a-z]+?)s?( growing)?$/.exec(text) ?? [];
    const seconds = Number(count) * secondsOf[unit as keyof typeof secondsOf];
    return { points: Number(points), seconds, ...(growing && { isGrowing: true }) };
  });
