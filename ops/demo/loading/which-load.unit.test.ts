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
    expect(which([aLoad()], 20_000)).toMatchObject({ isNew: true, load: { _id: 1, listings: 15_000 } });
  });

  it('is not a market of another seed', () => {
    expect(() => which([aLoad()], 5000, 'other')).toThrow(/npm run reset/);
  });
});
