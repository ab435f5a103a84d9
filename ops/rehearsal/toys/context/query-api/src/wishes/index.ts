import { wishQueries } from '@vivarium/contracts/wishes/queries.ts';
import { feature } from '../feature.ts';
import { listMyWishes } from './list-my-wishes.ts';

/** One's own wishes. */
export const wishes = feature(wishQueries, {
  listMyWishes: { readModels: ['wishes'], handler: listMyWishes },
});
