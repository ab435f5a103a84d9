import { type Attack, badParam, badQuery, hits, PARAMS, rawParams } from '../attack.ts';

/** Numbers that are none, that are too large, or that lie off the Earth. */
export const numbers: readonly Attack[] = [
  ...['NaN', 'Infinity', '-Infinity', '1e400', '0x10', '1_000', '--1', '', '９'].map((value) =>
    badParam(`a price of “${value}”`, { numericFilters: [`price>=${value}`] }, 'numericFilters.0'),
  ),
  ...['NaN,NaN', 'Infinity,0', '1e3,1', '91,0', '0,181', '1', '1,2,3', '1;2', ','].map((value) =>
    badParam(`the point “${value}”`, { aroundLatLng: value }),
  ),
  badParam('a box of NaN', { insideBoundingBox: 'NaN,NaN,NaN,NaN' }),
  badParam('a box of three', { insideBoundingBox: '1,2,3' }),
  badParam('a box off the Earth', { insideBoundingBox: [[0, 0, 0, 500]] }, 'insideBoundingBox.0'),
  badParam('a radius beyond the Earth', { aroundLatLng: '1,1', aroundRadius: 1e9 }, 'aroundRadius'),
  ...['page', 'hitsPerPage', 'maxValuesPerFacet', 'aroundRadius'].map(
    (param): Attack => ({
      name: `1e400 as ${param}`,
      question: () => rawParams(`{"${param}":1e400}`),
      outcome: { refused: 400, field: `${PARAMS}.${param}` },
    }),
  ),
  {
    name: 'a box with a corner at 1e400',
    question: () => rawParams('{"insideBoundingBox":[[1e400,0,0,0]]}'),
    outcome: { refused: 400, field: `${PARAMS}.insideBoundingBox.0.0` },
  },
  {
    name: 'minus zero as a page',
    question: () => rawParams('{"page":-0}'),
    outcome: { harmless: true, as: hits({ page: 0 }) },
  },
  ...['lat=NaN&lng=1', 'lat=Infinity&lng=1', 'lat=1e3&lng=1', 'lat=90.1&lng=0'].map((list) =>
    badQuery(`a list around ${list}`, list),
  ),
  badQuery('half a point', 'lat=1', 'lng'),
  badQuery('a radius without a point', 'radius=10'),
  badQuery('a radius beyond the Earth in the list', 'radius=99999&lat=1&lng=1'),
  badQuery('a box of NaN in the list', 'bbox=NaN,NaN,NaN,NaN'),
  badQuery('a price of NaN', 'min_price=NaN'),
  badQuery('a price with an exponent', 'max_price=1e400'),
  badQuery('prices the wrong way round', 'min_price=10&max_price=1'),
  badQuery('a limit below zero', 'limit=-1'),
  badQuery('half a limit', 'limit=0.5'),
];
