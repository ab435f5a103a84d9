import { operation } from '../shared/operation.ts';
import { suggestionsQuerySchema, suggestionsSchema } from './http.ts';

/** What query-api suggests while somebody types. */
export const suggestionsQueries = {
  listSuggestions: operation({
    method: 'get',
    path: '/suggestions',
    operationId: 'listSuggestions',
    conditional: true,
    tag: 'search',
    summary: 'What a text that is being typed may become: species, traits, categories, sellers, places',
    description:
      'From the third letter on a misspelt word is understood, but never another first letter. Counts are of ' +
      'active listings and up to a minute old.',
    query: suggestionsQuerySchema,
    success: {
      status: 200,
      description: 'Suggestions kind by kind, the kind that fits best first',
      schema: suggestionsSchema,
    },
  }),
};
