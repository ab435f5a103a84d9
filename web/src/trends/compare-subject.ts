import type { TrendOverview } from '@vivarium/contracts/trends/http/overview.ts';
import type { Compared } from './compare-route.ts';

/** Something that is compared, with its numbers. */
export interface Subject {
  key: string;
  name: string;
  /** As short as tells it apart, for the end of a line. */
  shortName: string;
  of: Compared;
  overview: TrendOverview;
}
