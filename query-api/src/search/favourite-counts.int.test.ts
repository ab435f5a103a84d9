import { encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { countingFavourites } from './favourite-counts.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.remove());

const [liked, known] = [newUuidV7(), newUuidV7()];

test('counts of listings are told, whatever runs out while others are read', async () => {
  const like = (id: string, favourites: number) =>
    sandbox.elasticsearch.index({
      index: sandbox.alias('listing-interest'),
      id,
      document: { id, sources: { interest: 1 }, visible: true, favourites },
    });
  await like(liked, 3);
  await like(known, 5);
  let time = 0;
  const count = countingFavourites(sandbox.elasticsearch, sandbox.alias('listing-interest'), () => time);
  const items = [liked, known, newUuidV7()].map((id) => ({ id: encodeId(id) }));
  expect((await count(items.slice(1, 2)))[0]?.favourites).toBe(5);
  time = 1999;
  const counting = count(items);
  time = 2001;
  expect((await counting).map(({ favourites }) => favourites)).toEqual([3, 5, 0]);
});

test('a list whose hearts cannot be counted is told without them', async () => {
  const count = countingFavourites(sandbox.elasticsearch, sandbox.alias('listing-interest'), () => 0);
  const nothing = countingFavourites(sandbox.elasticsearch, 'there-is-no-such-index', () => 0);
  const items = [{ id: encodeId(known) }];
  expect(await nothing(items)).toEqual(items);
  expect(await count(items)).toEqual([{ ...items[0], favourites: 5 }]);
});
