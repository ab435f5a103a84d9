import type { MarketDayDocument } from '@vivarium/contracts/trends/market-day.ts';
import type { Mapping } from '../definition/mapping.ts';

/**
 * The index of the days of the market. No read model: it is rolled up from one, `market`, and made anew for each index of it,
 * and for each `version` of what is here.
 */
export const marketDaysIndex: {
  version: number;
  settings: Readonly<Record<string, unknown>>;
  properties: Mapping<MarketDayDocument>;
} = {
  version: 1,
  settings: { refresh_interval: '1s' },
  properties: {
    day: { type: 'date' },
    packed: { type: 'object', enabled: false },
    upTo: { type: 'long', index: false },
  },
};
