import { activityMessageSchema, activityStream } from '@vivarium/contracts/activity/messages.ts';
import { connectNats, type Nats } from '@vivarium/platform/nats/connect.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, send } from '../testing/http.ts';
import { serviceUrl } from '../testing/service-url.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';

const visitor = crypto.randomUUID();
const search = (more: object = {}) => ({
  id: crypto.randomUUID(),
  type: 'search',
  query: 'pied python',
  filters: [{ attribute: 'sex', value: 'female' }],
  category: 'live-animal',
  results: 12,
  ...more,
});
const refine = (more: object = {}) => ({
  id: crypto.randomUUID(),
  type: 'refine',
  attribute: 'species',
  value: 'python-regius',
  ...more,
});

describe('POST /activity', () => {
  let app: TestCommandApi;
  let nats: Nats;

  beforeAll(async () => {
    app = await startTestCommandApi();
    nats = await connectNats(serviceUrl('NATS_URL'), 'test');
  });
  afterAll(async () => {
    await nats?.close();
    await app?.close();
  });

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    send('POST', `${app.url}/activity`, { body, headers });

  async function messages() {
    const { name } = activityStream(app.config.NAME_PREFIX);
    const { state } = await nats.manager.streams.info(name);
    const found = [];
    for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
      const message = await nats.manager.streams.getMessage(name, { seq });
      if (message !== null)
        found.push({ subject: message.subject, ...activityMessageSchema.parse(message.json()) });
    }
    return found;
  }

  it('puts each event into the stream, under its own subject and with the time of the server', async () => {
    const [one, other] = [search(), refine()];
    const answer = await post({ visitor, events: [one, other] });
    expect(answer.status).toBe(202);
    const prefix = app.config.NAME_PREFIX;
    const taken = (await messages()).filter(({ id }) => id === one.id || id === other.id);
    expect(taken).toHaveLength(2);
    expect(taken).toContainEqual(
      expect.objectContaining({ subject: `${prefix}user.activity.search`, type: 'search_event', visitor }),
    );
    expect(taken).toContainEqual(
      expect.objectContaining({
        subject: `${prefix}user.activity.refine`,
        type: 'refine_event',
        category: null,
      }),
    );
  });

  it('keeps an event once that is sent twice', async () => {
    const body = { visitor, events: [refine()] };
    await post(body);
    expect((await post(body)).status).toBe(202);
    expect((await messages()).filter(({ id }) => id === body.events[0]?.id)).toHaveLength(1);
  });

  it('accepts what a bot sends and drops it', async () => {
    const event = refine();
    const answer = await post({ visitor, events: [event] }, { 'user-agent': 'Googlebot/2.1' });
    expect(answer.status).toBe(202);
    expect((await messages()).filter(({ id }) => id === event.id)).toEqual([]);
  });

  it.each(['dnt', 'sec-gpc'])('accepts what comes with %s and drops it', async (header) => {
    const event = refine();
    expect((await post({ visitor, events: [event] }, { [header]: '1' })).status).toBe(202);
    expect((await messages()).filter(({ id }) => id === event.id)).toEqual([]);
  });

  it('keeps activity for thirty days', async () => {
    const { config } = await nats.manager.streams.info(activityStream(app.config.NAME_PREFIX).name);
    expect(config.max_age / 1e9 / 86_400).toBe(30);
  });

  it.each([
    ['visitor', { visitor: 'me', events: [refine()] }],
    ['account', { visitor, account: 'x', events: [refine()] }],
    ['events', { visitor, events: [] }],
    ['events', { visitor, events: Array.from({ length: 21 }, () => refine()) }],
    ['events.0.id', { visitor, events: [refine({ id: '00000000-0000-1000-8000-000000000000' })] }],
    ['events.0.type', { visitor, events: [refine({ type: 'purchase' })] }],
    ['events.0.attribute', { visitor, events: [refine({ attribute: 'a b' })] }],
    ['events.0.value', { visitor, events: [refine({ value: '' })] }],
    ['events.0.query', { visitor, events: [search({ query: 'x'.repeat(513) })] }],
    ['events.0.query', { visitor, events: [search({ query: 'a\0b' })] }],
    ['events.0.results', { visitor, events: [search({ results: -1 })] }],
    ['events.0.email', { visitor, events: [search({ email: 'a@b.c' })] }],
  ])('refuses with 422 a bad %s', async (path, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(422);
    expect(errorOf(answer).details?.map((detail) => detail.path)).toContain(path);
  });

  it('is bounded for each address', async () => {
    const from = { 'x-forwarded-for': '203.0.113.7' };
    const batch = () => ({ visitor, events: Array.from({ length: 20 }, () => refine()) });
    for (let sent = 0; sent < 300; sent += 20) {
      expect((await post(batch(), from)).status).toBe(202);
    }
    const refused = await post(batch(), from);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await post({ visitor, events: [refine()] })).status).toBe(202);
  });
});

it('says 503 while NATS is away', async () => {
  const app = await startTestCommandApi({ NATS_URL: 'nats://127.0.0.1:9' });
  try {
    const answer = await send('POST', `${app.url}/activity`, { body: { visitor, events: [refine()] } });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
  } finally {
    await app.close();
  }
});
