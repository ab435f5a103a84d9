import { suggestionsQueries } from '@vivarium/contracts/suggestions/queries.ts';
import { feature } from '../feature.ts';
import { listSuggestions } from './list-suggestions.ts';

/** What a text that is being typed may become. */
export const suggestions = feature(suggestionsQueries, {
  listSuggestions: { readModels: ['listings', 'sellers'], handler: listSuggestions },
});
