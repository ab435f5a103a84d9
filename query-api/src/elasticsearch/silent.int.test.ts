import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { openTcpProxy, type TcpProxy } from '@vivarium/platform/testing/tcp-proxy.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { configSchema } from '../config.ts';
import { aListing } from '../fixtures/a-listing.ts';
import { aSeller } from '../fixtures/a-seller.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { start } from '../server.ts';

/** Long before anybody would call it hanging, and long after each read has to have given up. */
const HANGING_MS = 15_000;

let sandbox: Sandbox;
let line: TcpProxy;
let server: Awaited<ReturnType<typeof start>>;
const seller = aSeller();
const listing = aListing({ sellerId: seller.id });

beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('sellers', [seller]);
  await sandbox.put('listings', [listing]);
  line = await openTcpProxy(process.env.ELASTICSEARCH_URL ?? '');
  server = await start(
    configSchema.parse({ NAME_PREFIX: sandbox.prefix, ELASTICSEARCH_URL: line.url, SEARCH_TIMEOUT_MS: 2000 }),
    { logger: createLogger('query-api', 'silent'), keyOf: async () => undefined },
  );
});
afterAll(async () => {
  await server.close();
  await line.close();
  await sandbox.remove();
});

const searching = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    requests: [
      { indexName: 'listings', params: { query: 'python', facets: ['species'] } },
      { type: 'facet', facet: 'sellerName', indexName: 'listings', params: { facetQuery: 'ri' } },
    ],
  }),
};
/** Every kind of read, by what is asked. */
const reads: Record<string, RequestInit | undefined> = {
  '/listings': undefined,
  '/listings?q=python&sort=relevance&understand=true': undefined,
  [`/listings/${encodeId(listing.id)}`]: undefined,
  [`/listings/${encodeId(listing.id)}/similar`]: undefined,
  [`/users/${encodeId(seller.id)}`]: undefined,
  '/sellers?q=ri': undefined,
  '/suggestions?q=py': undefined,
  '/search': searching,
};

async function statusesOf(): Promise<Record<string, string>> {
  const answers = await Promise.all(
    Object.entries(reads).map(async ([path, init]) => {
      const answer = await fetch(`${server.url}/api/v1${path}`, {
        ...init,
        signal: AbortSignal.timeout(HANGING_MS),
      });
      await answer.text();
      return [path, `${answer.status} ${answer.headers.get('retry-after') ?? ''}`.trim()] as const;
    }),
  );
  return Object.fromEntries(answers);
}
const all = (status: string) => Object.fromEntries(Object.keys(reads).map((path) => [path, status]));

test('while Elasticsearch takes questions and says nothing, every read says 503, and is well when it speaks again', async () => {
  await vi.waitFor(async () => expect(await statusesOf()).toEqual(all('200')), 30_000);
  line.silence();
  expect(await statusesOf()).toEqual(all('503 1'));
  // Also the connections that were opened meanwhile, and those who come for the first time.
  expect(await statusesOf()).toEqual(all('503 1'));
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  await line.cut();
  await line.mend();
  await vi.waitFor(async () => expect(await statusesOf()).toEqual(all('200')), 30_000);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});
