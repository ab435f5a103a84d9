import type { catalogueQueries } from '@vivarium/contracts/catalogue/queries.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { CATALOGUE_AGE } from './age.ts';
import { speciesDetail } from './species-detail.ts';

/** `GET /species/:slug`. */
export const showSpecies: Handler<typeof catalogueQueries.showSpecies> = ({ params: { slug } }) => {
  const species = speciesDetail(slug);
  if (species === undefined) throw new Problem('species_not_found', 'The catalogue has no such species.');
  return reply(species, { cache: keptFor(CATALOGUE_AGE) });
};
