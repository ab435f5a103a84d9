import { searchResultsSchema } from '@vivarium/contracts/search/http/response.ts';
import type { ErrorBody } from '@vivarium/contracts/shared/error-body.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing, ownListing, someGoods } from '../src/fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../src/fixtures/sandbox.ts';
import type { Attack } from './attack.ts';
import { corpus } from './corpus.ts';
import { type Reply, send } from './send.ts';

const SECRET = 'Nobody may read this';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  const draft = aListing({ title: SECRET, status: 'draft' });
  await sandbox.put('own-listings', [ownListing(draft, [draft.sellerId])]);
  await sandbox.put('listings', [
    aListing({ genes: [{ gene: 'pied', zygosity: 'visual' }] }),
    aListing({ genes: [{ gene: 'clown', zygosity: 'het' }], sex: 'male' }),
    someGoods(),
  ]);
});
afterAll(() => sandbox.remove());

/** How many searches of the read models Elasticsearch has run so far. */
async function searches(): Promise<number> {
  const index = [sandbox.alias('listings'), sandbox.alias('own-listings')];
  const { _all: all } = await sandbox.elasticsearch.indices.stats({ index, metric: 'search' });
  return all.total?.search?.query_total ?? Number.NaN;
}

/** What was found, without what differs from answer to answer. */
function essence({ body }: Reply): unknown {
  const { results, items, total } = body as { results?: unknown[]; items?: { id: string }[]; total?: number };
  if (results === undefined) return { ids: items?.map(({ id }) => id), total };
  return results.map((result) => {
    const { hits, nbHits, facetHits } = result as Record<string, { objectID: string; value: string }[]>;
    return {
      nbHits,
      ids: hits?.map(({ objectID }) => objectID),
      values: facetHits?.map(({ value }) => value),
    };
  });
}

async function expectRefused(attack: Attack, refused: number, field: string | undefined) {
  const before = await searches();
  const { status, body } = await send(sandbox.url, attack.question());
  const { error } = body as ErrorBody;
  expect(status, JSON.stringify(body).slice(0, 300)).toBe(refused);
  if (field !== undefined) expect(error.details.map(({ path }) => path)).toContain(field);
  expect(JSON.stringify(body).length).toBeLessThan(20_000);
  expect(await searches()).toBe(before);
}

async function expectHarmless(attack: Attack, as: ReturnType<Attack['question']> | undefined) {
  const reply = await send(sandbox.url, attack.question());
  expect(reply.status, JSON.stringify(reply.body).slice(0, 300)).toBe(200);
  expect(JSON.stringify(reply.body)).not.toContain(SECRET);
  if (as !== undefined) expect(essence(reply)).toEqual(essence(await send(sandbox.url, as)));
}

describe.each(Object.entries(corpus))('%s', (_topic, attacks) => {
  test.each(attacks.map((attack) => [attack.name, attack] as const))('%s', async (_name, attack) => {
    const { outcome } = attack;
    if ('refused' in outcome) await expectRefused(attack, outcome.refused, outcome.field);
    else await expectHarmless(attack, outcome.as);
  });
});

test('after all of it the server answers as before, and no object has got a new member', async () => {
  const { status, body } = await send(sandbox.url, { requests: [{ indexName: 'listings', params: {} }] });
  expect([status, searchResultsSchema.parse(body).results.length]).toEqual([200, 1]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('there are enough of them, each under its own name', () => {
  const names = Object.values(corpus).flatMap((attacks) => attacks.map(({ name }) => name));
  expect(names.length).toBeGreaterThan(80);
  expect(new Set(names).size).toBe(names.length);
});
