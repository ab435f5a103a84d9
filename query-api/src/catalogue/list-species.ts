import type { catalogueQueries } from '@vivarium/contracts/catalogue/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { CATALOGUE_AGE } from './age.ts';
import { speciesList } from './species-list.ts';

/** `GET /species`. */
export const listSpecies: Handler<typeof catalogueQueries.listSpecies> = ({ query: { q, group } }) =>
  reply(speciesList(q, group), { cache: keptFor(CATALOGUE_AGE) });
