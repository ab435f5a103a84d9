import { feature } from '../shared/feature.ts';
import { suggestionsQueries } from './queries.ts';

/** What a text that is being typed may become. */
export const suggestions = feature({ queries: suggestionsQueries });
