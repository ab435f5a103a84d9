import { identityCommands } from '@vivarium/contracts/identity/commands.ts';
import { listingCommands } from '@vivarium/contracts/listings/commands.ts';
import { listingQueries } from '@vivarium/contracts/listings/queries.ts';
import { marketPricesQueries } from '@vivarium/contracts/market-prices/queries.ts';
import { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { send } from './send.ts';

const receipt = { id: '1BoatSLRHtKNngkdXEeobR', version: 3, status: 'active' };

/** Answers every request so, and tells what was asked. */
function aServerThatAnswers(body: unknown, status = 200) {
  const asked: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return status === 204 ? new Response(null, { status }) : Response.json(body, { status });
  });
  return asked;
}

describe('a request', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('goes where the operation says, its parameters escaped', async () => {
    const asked = aServerThatAnswers(receipt);
    await send(listingCommands.publishListing, { params: { id: 'a/b' } });
    expect(asked[0]).toMatchObject({ url: '/api/v1/listings/a%2Fb/publish', init: { method: 'POST' } });
  });

  it('says in its query what is defined, lists with commas', async () => {
    const asked = aServerThatAnswers({ prices: [] });
    await send(marketPricesQueries.listMarketPrices, { query: { ids: ['a', 'b'] } });
    expect(asked[0]?.url).toBe('/api/v1/market-prices?ids=a%2Cb');
    const mine = aServerThatAnswers({ items: [], total: 0, statuses: [], nextCursor: null });
    await send(listingQueries.listMyListings, { query: { limit: 50, cursor: undefined } });
    expect(mine[0]?.url).toBe('/api/v1/my/listings?limit=50');
  });

  it('says nothing of a list of nothing: an animal without traits is asked for without the word', async () => {
    const asked = aServerThatAnswers({}, 400);
    const query = { species: 'python-regius', exact: 'true' as const, trait: [], sex: [] };
    await send(trendQueries.showPriceGuide, { query }).catch(() => undefined);
    expect(asked[0]?.url).toBe('/api/v1/trends/price-guide?species=python-regius&exact=true');
  });

  it('is one write with all of its kind that build on the same version, so that it can be sent again where no answer came', async () => {
    const asked = aServerThatAnswers(receipt);
    const change = (title: string, version?: number) =>
      send(
        listingCommands.changeListing,
        { params: { id: 'a' }, body: { title } },
        { ...(version && { version }) },
      );
    await change('Pied', 2);
    await change('Pied', 2);
    await change('Clown', 2);
    await change('Pied', 3);
    await send(listingCommands.publishListing, { params: { id: 'a' } }, { version: 2 });
    await change('Pied');
    const keys = asked.map(({ init }) => new Headers(init.headers).get('idempotency-key'));
    expect(keys[1]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(5);
    expect(keys.slice(0, -1).every((key) => /^[!-~]{1,128}$/.test(key ?? ''))).toBe(true);
    expect(keys.at(-1)).toBeNull();
  });

  it('carries the token, the version it builds on and its idempotency key where they are given', async () => {
    const asked = aServerThatAnswers(receipt);
    const body = { title: 'Pied ball python' };
    const options = { version: 2, idempotencyKey: 'k' };
    await send(listingCommands.changeListing, { params: { id: 'a' }, body }, options, 'token');
    expect(asked[0]?.init.headers).toEqual({
      accept: 'application/json',
      'accept-language': 'en',
      'content-type': 'application/json',
      authorization: 'Bearer token',
      'if-match': '"2"',
      'idempotency-key': 'k',
    });
    expect(asked[0]?.init.body).toBe('{"title":"Pied ball python"}');
  });

  it('gives what its success holds, and nothing where that is empty', async () => {
    aServerThatAnswers({ ...receipt, unheardOf: 1 });
    await expect(send(listingCommands.hideListing, { params: { id: 'a' } })).resolves.toEqual(receipt);
    aServerThatAnswers(undefined, 204);
    await expect(send(identityCommands.logOut, {})).resolves.toBeUndefined();
  });

  it('fails when a success is not what the contract says', async () => {
    aServerThatAnswers({ ...receipt, version: 'three' });
    await expect(send(listingCommands.hideListing, { params: { id: 'a' } })).rejects.toMatchObject({
      code: 'unexpected_answer',
      isOutage: false,
    });
  });

  it('fails by the code and the details of a refusal', async () => {
    const details = [{ path: 'price.amount', message: 'is too high' }];
    const error = { code: 'not_publishable', message: 'No.', details, requestId: 'r' };
    aServerThatAnswers({ error }, 422);
    await expect(send(listingCommands.publishListing, { params: { id: 'a' } })).rejects.toMatchObject({
      code: 'not_publishable',
      status: 422,
      details,
    });
  });

  it('is unreachable when nothing answers, and passes an abort on as it is', async () => {
    const controller = new AbortController();
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    const ask = () => send(identityCommands.logOut, {}, { signal: controller.signal });
    await expect(ask()).rejects.toMatchObject({ code: 'unreachable', isOutage: true });
    controller.abort();
    await expect(ask()).rejects.toThrow('Failed to fetch');
  });
});
