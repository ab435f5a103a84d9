import { type Attack, badQuery } from '../attack.ts';

const cursor = (payload: unknown) =>
  `cursor=${Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload)).toString('base64url')}`;

/** Parameters given twice, lists for texts, and cursors that nobody gave. */
export const repetitions: readonly Attack[] = [
  badQuery('two orders', 'sort=newest&sort=price_asc'),
  badQuery('two texts', 'q=pied&q=clown'),
  badQuery('two limits', 'limit=1&limit=100'),
  badQuery('two latitudes', 'lat=1&lat=2&lng=1'),
  badQuery('two boxes', 'bbox=0,0,1,1&bbox=0,0,2,2'),
  badQuery('two sellers', 'seller=a&seller=b'),
  badQuery('two regions', 'viewer_region=US-TX&viewer_region=US-HI'),
  badQuery('two cursors', 'cursor=a&cursor=b'),
  badQuery('a text in brackets', 'q[]=pied', 'q[]'),
  badQuery('a text by position', 'q[0]=pied', 'q[0]'),
  badQuery('an empty value in a list', 'species=', 'species.0'),
  badQuery('a name without a value', 'sort'),
  {
    name: 'the same species twice is the species',
    question: () => ({ list: 'species=python-regius&species=python-regius' }),
    outcome: { harmless: true, as: { list: 'species=python-regius' } },
  },
  badQuery('a cursor that is no base64', 'cursor=%00%ff'),
  badQuery('a cursor that is no JSON', cursor('{')),
  badQuery('a cursor that is null', cursor(null)),
  badQuery('a cursor of nothing', cursor({})),
  badQuery('a cursor with a query in it', cursor({ l: 'x', s: 'exact', a: [{ script: 'x' }] })),
  badQuery('a cursor of another list', cursor({ l: 'x', s: 'exact', a: [1, 2] })),
  badQuery('a cursor with __proto__', cursor('{"__proto__":{"l":"x"},"s":"exact","a":[]}')),
  badQuery('a cursor of a thousand values', cursor({ l: 'x', s: 'exact', a: new Array(300).fill(1) })),
];
