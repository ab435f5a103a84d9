import { operation } from '../shared/operation.ts';
import { demandQuerySchema, demandSchema, hourlyQuerySchema, hourlySchema } from './http/hourly.ts';
import {
  trendBreakdownQuerySchema,
  trendBreakdownSchema,
  trendOverviewQuerySchema,
  trendOverviewSchema,
} from './http/overview.ts';
import { priceGuideQuerySchema, priceGuideSchema } from './http/price-guide.ts';
import { supplyQuerySchema, supplySchema } from './http/supply.ts';

/** What query-api tells of the market over time. */
export const trendQueries = {
  showTrendOverview: operation({
    method: 'get',
    path: '/trends/overview',
    operationId: 'showTrendOverview',
    conditional: true,
    tag: 'trends',
    summary: 'What was listed, sold and on sale over a time, for how much and how fast',
    description:
      'A median is of at least five, and told with how many it is of. Prices of other currencies are converted.',
    query: trendOverviewQuerySchema,
    success: { status: 200, description: 'The series and its totals', schema: trendOverviewSchema },
  }),
  listTrendBreakdown: operation({
    method: 'get',
    path: '/trends/breakdown',
    operationId: 'listTrendBreakdown',
    conditional: true,
    tag: 'trends',
    summary: 'The totals of a time, for each category, species, trait or country',
    query: trendBreakdownQuerySchema,
    success: {
      status: 200,
      description: 'A row for each, those with most new listings first',
      schema: trendBreakdownSchema,
    },
  }),
  listTrendSupply: operation({
    method: 'get',
    path: '/trends/supply',
    operationId: 'listTrendSupply',
    conditional: true,
    tag: 'trends',
    summary: 'Where what is on sale now is, by country or region',
    query: supplyQuerySchema,
    success: { status: 200, description: 'The cells of a map, those with most first', schema: supplySchema },
  }),
  showPriceGuide: operation({
    method: 'get',
    path: '/trends/price-guide',
    operationId: 'showPriceGuide',
    conditional: true,
    tag: 'trends',
    summary: 'What animals of a species with some traits are asked and sold for',
    description:
      'Of the last 24 months. Without traits of all animals of the species; “trait” repeated: of those that have all of them, ' +
      'whatever else they have, unless “exact” says otherwise.',
    query: priceGuideQuerySchema,
    success: { status: 200, description: 'Prices, or that there are too few', schema: priceGuideSchema },
  }),
  showHourlyTrends: operation({
    method: 'get',
    path: '/trends/hourly',
    operationId: 'showHourlyTrends',
    conditional: true,
    tag: 'trends',
    summary: 'What visitors looked at in the last five minutes that are over',
    query: hourlyQuerySchema,
    success: { status: 200, description: 'What most looked at, first', schema: hourlySchema },
  }),
  streamHourlyTrends: operation({
    method: 'get',
    path: '/trends/stream',
    operationId: 'streamHourlyTrends',
    tag: 'trends',
    summary: 'The same, told whenever a window closes',
    description:
      'Server-Sent Events: `hourly`, with what `GET /trends/hourly` answers, at once and every five minutes.',
    success: { status: 200, description: 'Events, until the client goes' },
    problems: ['too_many_streams'],
  }),
  listTrendDemand: operation({
    method: 'get',
    path: '/trends/demand',
    operationId: 'listTrendDemand',
    conditional: true,
    tag: 'trends',
    summary: 'What is searched for, against what is on sale',
    description:
      'By the species and traits that visitors searched for or chose, in the last 30 days unless others are asked for; searches that ' +
      'find nothing are among them. Days that activity is forgotten of are kept as they were counted.',
    query: demandQuerySchema,
    success: {
      status: 200,
      description: 'What is wanted most for what there is, first',
      schema: demandSchema,
    },
  }),
};
