import { operation } from '../shared/operation.ts';
import { insightsPageSchema, insightsQuerySchema } from './http.ts';

/** What query-api tells sellers of their own listings. */
export const insightQueries = {
  listMyInsights: operation({
    method: 'get',
    path: '/my/insights',
    operationId: 'listMyInsights',
    tag: 'trends',
    summary: 'What visitors do with one’s own listings, and where their prices lie',
    description:
      'Listings that are on sale, reserved or sold, the newest first. Numbers are of different visitors of a day and are ' +
      'brought up every few seconds; what one does with one’s own listing is not among them.',
    token: 'required',
    query: insightsQuerySchema,
    success: {
      status: 200,
      description: 'A page of listings with what became of them',
      schema: insightsPageSchema,
    },
  }),
};
