import { placesQueries } from '@vivarium/contracts/places/queries.ts';
import { feature } from '../feature.ts';
import { listPlaces } from './list-places.ts';

/** Cities, for whoever says where something is. */
export const places = feature(placesQueries, {
  listPlaces: { readModels: [], handler: listPlaces },
});
