import type { FieldMapping, Mapping } from '../../definition/mapping.ts';
import { defineReadModel } from '../../definition/read-model.ts';
import { evolveMarketFact } from './evolve.ts';
import type { MarketFact } from './market-fact.ts';
import { copyOfStanding } from './standing.ts';

const keyword: FieldMapping = { type: 'keyword' };
const date: FieldMapping = { type: 'date' };
const double: FieldMapping = { type: 'double' };

const properties: Mapping<MarketFact> = {
  id: keyword,
  sources: { type: 'object', properties: { listing: { type: 'integer' }, seller: { type: 'integer' } } },
  visible: { type: 'boolean' },
  status: keyword,
  category: keyword,
  subcategory: keyword,
  species: keyword,
  traits: keyword,
  traitZygosity: keyword,
  sex: keyword,
  lifeStage: keyword,
  origin: keyword,
  sellerId: keyword,
  country: keyword,
  region: keyword,
  location: { type: 'geo_point' },
  currency: keyword,
  asked: { type: 'long' },
  askedDollars: double,
  soldDollars: double,
  listedAt: date,
  soldAt: date,
  daysToSell: double,
  removedAt: date,
  openedOn: date,
  closedOn: date,
  touchedOn: date,
};

/**
 * The facts of the market: the life of each listing that was ever published, removed ones too. In the order of time on disk,
 * so that a range of time is a range of the index.
 */
export const market = defineReadModel<MarketFact>({
  name: 'market',
  settings: {
    refresh_interval: '1s',
    'sort.field': 'listedAt',
    'sort.order': 'desc',
    'sort.missing': '_last',
  },
  properties,
  on: { listing: { evolve: evolveMarketFact } },
  copies: [copyOfStanding],
  rebuildFrom: { snapshots: 'listings' },
});
