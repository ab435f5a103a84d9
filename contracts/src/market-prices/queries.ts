import { operation } from '../shared/operation.ts';
import { marketPricesQuerySchema, marketPricesSchema } from './http.ts';

/** What query-api tells of prices of the same kind of thing. */
export const marketPricesQueries = {
  listMarketPrices: operation({
    method: 'get',
    path: '/market-prices',
    operationId: 'listMarketPrices',
    conditional: true,
    tag: 'listings',
    summary: 'What other sellers ask for the same kind of thing',
    description:
      'The same kind: of animals the same species, traits, life stage and origin (and, once grown, sex), of goods the ' +
      'same article; prices of other currencies are converted. Listings that fewer than 8 others of 3 sellers can be compared with are ' +
      'left out, and so are those that nobody may open.',
    query: marketPricesQuerySchema,
    success: { status: 200, description: 'The prices, in the order of the ids', schema: marketPricesSchema },
  }),
};
