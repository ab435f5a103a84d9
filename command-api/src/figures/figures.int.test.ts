import { figuresSchema, pipelineSchema } from '@vivarium/contracts/figures/http.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { connectNats } from '@vivarium/platform/nats/connect.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { send } from '../testing/http.ts';
import { registerPerson, type TestPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';

let t: TestCommandApi;
let moderator: TestPerson;
beforeAll(async () => {
  t = await startTestCommandApi();
  moderator = await registerPerson(t.url);
  await t.commands.identity.grantRole(moderator.email, 'moderator');
});
afterAll(() => t.close());

const get = async (path: string) => {
  const answer = await send('GET', `${t.url}${path}`, { token: moderator.token });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
};
const pipeline = async () => pipelineSchema.strict().parse(await get('/admin/pipeline'));

describe('what those who run the marketplace look at', () => {
  it('is who signed up, what was saved and told, each day, with zeros', async () => {
    const count = async () => figuresSchema.strict().parse(await get('/admin/figures?days=7')).days;
    const before = (await count()).at(-1);
    const buyer = await registerPerson(t.url);
    await send('POST', `${t.url}/saved-searches`, {
      token: buyer.token,
      body: { query: { species: ['python-regius'], trait: ['pied'] } },
    });
    const after = await count();
    expect(after).toHaveLength(7);
    expect(after.at(-1)).toMatchObject({
      day: new Date().toISOString().slice(0, 10),
      signUps: (before?.signUps ?? 0) + 1,
      savedSearches: (before?.savedSearches ?? 0) + 1,
      alerts: 0,
    });
    expect(after[0]).toMatchObject({ signUps: 0, verified: 0, savedSearches: 0, alerts: 0 });
  });

  it('is what waits in the outboxes, until it is relayed', async () => {
    await registerPerson(t.url);
    const waiting = (await pipeline()).outboxes.find(({ store }) => store === 'postgres');
    expect(waiting?.waiting).toBeGreaterThan(0);
    expect(waiting?.oldestAt).not.toBeNull();
    await t.relay();
    await vi.waitFor(
      async () =>
        expect((await pipeline()).outboxes).toEqual([
          { store: 'postgres', waiting: 0, oldestAt: null },
          { store: 'mongodb', waiting: 0, oldestAt: null },
        ]),
      { timeout: 30_000 },
    );
  });

  it('is how far each reader of the stream is behind, and since when', async () => {
    const nats = await connectNats(t.config.NATS_URL, 'test');
    const stream = streams.events(t.config.NAME_PREFIX).name;
    const filter_subjects = [`${t.config.NAME_PREFIX}events.user.>`];
    await nats.manager.consumers.add(stream, {
      durable_name: 'slow',
      ack_policy: 'explicit',
      filter_subjects,
    });
    await registerPerson(t.url);
    const behind = async () => (await pipeline()).readers?.find(({ reader }) => reader === 'slow');
    const { waiting, oldestAt } = await vi.waitFor(
      async () => {
        const reader = await behind();
        if (!reader?.waiting) throw new Error('it is not relayed yet');
        return reader;
      },
      { timeout: 30_000 },
    );
    expect(Date.parse(oldestAt ?? '')).toBeLessThanOrEqual(Date.now());
    const consumer = await nats.jetstream.consumers.get(stream, 'slow');
    for (let left = waiting; left > 0; left -= 1) await (await consumer.next())?.ackAck();
    expect(await behind()).toMatchObject({ waiting: 0, oldestAt: null });
    await nats.close();
  });

  it.each(['days=0', 'days=91', 'days=x', 'from=2026-01-01'])('refuses %s', async (query) => {
    const answer = await send('GET', `${t.url}/admin/figures?${query}`, { token: moderator.token });
    expect(answer.status).toBe(400);
  });
});
