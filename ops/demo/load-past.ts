import { loadInBulk } from './loading/load-in-bulk.ts';
import type { Load } from './loading/load-marks.ts';
import type { LoadProgress } from './loading/load-progress.ts';
import { openWriteSide, type WriteServices } from './loading/write-side.ts';
import { countries } from './sellers/countries.ts';
import { readCities } from './sellers/gazetteer.ts';
import { pastPlanOf } from './timeline/history.ts';
import { openMarket } from './timeline/market.ts';

/** Listings of the past for each of the present: as many as there were in two years. */
const PAST_FOR_EACH = 3;
const MOST = 15_000;

/**
 * Gives the market of the demo a past: two years of listings that are over, in bulk, so that trends have something to tell.
 * Goes on where an earlier call was cut short, and does nothing once it is all there.
 * @returns how many were written
 * @throws {Error} when a store does not answer, or there is no market yet
 */
export async function loadPast(options: {
  services: WriteServices;
  namePrefix?: string;
  onProgress?: (progress: LoadProgress) => void;
  signal?: AbortSignal;
}): Promise<number> {
  const { services, namePrefix = '', onProgress = () => undefined, signal } = options;
  const writeSide = await openWriteSide(services, namePrefix);
  try {
    const [present] = await writeSide.marks.all();
    if (present === undefined) throw new Error('there is no market yet that could have a past');
    const [begun] = await writeSide.pastMarks.all();
    if (begun !== undefined && begun.completedAt !== null) return 0;
    const load = begun ?? pastOf(present);
    if (begun === undefined) await writeSide.pastMarks.begin(load);
    // Its people are those of the present: fewer listings than make more of them.
    const market = openMarket({
      ...{ seed: load.seed, size: load.listings, until: load.until.getTime() },
      cities: readCities(countries),
    });
    const marked = { ...writeSide, marks: writeSide.pastMarks };
    const tell = (progress: LoadProgress) => onProgress({ ...progress, what: 'listings of the past' });
    return (await loadInBulk(marked, market, load, tell, signal, pastPlanOf)).listings;
  } finally {
    await writeSide.close();
  }
}

function pastOf(present: Load): Load {
  return {
    ...present,
    _id: 0,
    listings: Math.min(present.listings * PAST_FOR_EACH, MOST),
    sellersDone: true,
    inBulk: true,
    commandsDone: 0,
    completedAt: null,
  };
}
