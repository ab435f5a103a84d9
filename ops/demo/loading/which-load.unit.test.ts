import { describe, expect, it } from 'vitest';
import type { Load } from './load-marks.ts';
import { whichLoad } from './which-load.ts';

const now = new Date('2026-11-21T09:00:00Z');
const aLoad = (parts: Partial<Load> = {}): Load => ({
  _id: 0,
  seed: 's',
  listings: 5000,
  until: new Date('2026-11-01T00:00:00Z'),
  sellersDone: true,
  inBulk: false,
  commandsDone: 12_000,
  completedAt: new Date('2026-11-01T00:01:00Z'),
  ...parts,
});
const which = (loads: Load[], listings = 5000, seed = 's') => whichLoad(loads, { seed, listings, now });

describe('what is left to load', () => {
  it('is everything in an empty store, up to now', () => {
    expect(which([])).toMatchObject({
      isNew: true,
      load: { _id: 0, listings: 5000, until: now, commandsDone: 0 },
    });
  });

  it('is nothing when enough is there', () => {
    expect(which([aLoad()])).toBeUndefined();
    expect(which([aLoad()], 100)).toBeUndefined();
  });

  it('is the rest of a load that was cut short, with the present it had', () => {
    const begun = aLoad({ completedAt: null });
    expect(which([begun])).toEqual({ isNew: false, load: begun });
  });

  it('is the difference when more is wanted', () => {
    expect(which([aLoad({ listings: 300 })], 2000)).toMatchObject({
      isNew: true,
      load: { _id: 1, listings: 1700, inBulk: false },
    });
  });

  it('goes through the commands for some thousands, and beyond them in bulk', () => {
    expect(which([], 20_000)?.load).toMatchObject({ listings: 5000, inBulk: false });
    expect(which([aLoad()], 20_000)?.load).toMatchObject({ _id: 1, listings: 15_000, inBulk: true });
    expect(which([aLoad({ listings: 300 })], 20_000)?.load).toMatchObject({ listings: 4700, inBulk: false });
  });

  it('goes on in bulk only when more is wanted than is there', () => {
    const inBulk = aLoad({ _id: 1, listings: 15_000, inBulk: true, completedAt: null });
    expect(which([aLoad(), inBulk], 5000)).toBeUndefined();
    expect(which([aLoad(), inBulk], 20_000)).toEqual({ isNew: false, load: inBulk });
  });

  it('draws the listings of a further load from another moment, even within one run', () => {
    const { until } = which([], 20_000)?.load ?? {};
    expect(which([aLoad({ until })], 20_000)?.load.until).not.toEqual(until);
  });

  it('is not a market of another seed', () => {
    expect(() => which([aLoad()], 5000, 'other')).toThrow(/npm run reset/);
  });
});
