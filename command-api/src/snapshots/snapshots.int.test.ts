import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { parseEvent } from '@vivarium/contracts/parse-event.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aParsedListingBody } from '../listings/a-listing.ts';
import { send } from '../testing/http.ts';
import { aRegistration } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';

const meta = { cause: { correlationId: 'test', causationId: null, traceparent: null } };
let t: TestCommandApi;
let sellerId: string;
const ids: string[] = [];
beforeAll(async () => {
  t = await startTestCommandApi();
  sellerId = (await t.commands.identity.registerPerson(aRegistration(), meta)).id;
  for (let i = 0; i < 5; i += 1)
    ids.push(
      (await t.commands.listings.create({ id: sellerId, role: 'user' }, aParsedListingBody(), meta)).id,
    );
  const actor = { id: sellerId, role: 'user' } as const;
  await t.commands.listings.step(actor, ids[1] ?? '', 'publish', meta);
  await t.commands.listings.step(actor, ids[2] ?? '', 'remove', meta);
});
afterAll(() => t.close());

/** As a server of ours asks. */
const ask = (path: string, token = t.config.INTERNAL_TOKEN) =>
  send('GET', `${t.api.url}/internal/snapshots/${path}`, { token });

const snapshots = async (kind: string, query = ''): Promise<DomainEvent[]> => {
  const answer = await ask(`${kind}${query}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch('application/x-ndjson');
  return answer.text.split('\n').filter(Boolean).map(parseEvent);
};

describe('snapshots', () => {
  it('hold every listing in whatever status, in the order of ids, at its version', async () => {
    const events = await snapshots('listings');
    expect(events.map(({ subject }) => subject)).toEqual([...ids].sort());
    expect(events.map(({ aggregateversion }) => aggregateversion)).toEqual([1, 2, 2, 1, 1]);
    expect(events[2]).toMatchObject({
      type: 'listing.snapshotted',
      data: { listing: { status: 'removed' } },
    });
    expect(JSON.stringify(events)).not.toContain('30.2672');
  });

  it('come page by page, the last one shorter than asked for', async () => {
    const pages: string[][] = [];
    for (let after = ''; pages.at(-1)?.length !== 1; ) {
      const page = (await snapshots('listings', `?limit=2${after && `&after=${after}`}`)).map(
        ({ subject }) => subject,
      );
      pages.push(page);
      after = page.at(-1) ?? '';
    }
    expect(pages.flat()).toEqual([...ids].sort());
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
  });

  it('hold every person, without anything private', async () => {
    const events = await snapshots('users');
    expect(events).toMatchObject([{ type: 'user.snapshotted', subject: sellerId, aggregateversion: 1 }]);
    expect(JSON.stringify(events)).not.toMatch(/@example\.org|argon2/);
    expect(await snapshots('users', `?after=${sellerId}`)).toEqual([]);
  });

  it('are for our own servers only', async () => {
    const url = `${t.api.url}/internal/snapshots/users`;
    const basic = { authorization: `Basic ${t.config.INTERNAL_TOKEN}` };
    const answers = [
      await send('GET', url),
      await ask('users', 'guessed'),
      await send('GET', url, { headers: basic }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(answers.map(({ text }) => text).join()).not.toContain(sellerId);
  });

  it('are no part of the public API', async () => {
    expect((await send('GET', `${t.url}/internal/snapshots/users`)).status).toBe(404);
    expect((await ask('secrets')).status).toBe(404);
    expect((await ask('__proto__')).status).toBe(404);
  });

  it.each(['?limit=0', '?limit=20000', '?after=5', '?limit=x', '?surprise=1'])('refuse %s', async (query) => {
    expect((await ask(`listings${query}`)).status).toBe(400);
  });
});
