import { afterEach, expect, it } from 'vitest';
import { openRedis } from '../redis/connect.ts';
import { createLogger } from '../telemetry/logger.ts';
import { openTcpProxy } from '../testing/tcp-proxy.ts';
import { endedSessions } from './ended-sessions.ts';

const options = { name: 'test', prefix: `t${crypto.randomUUID()}-`, logger: createLogger('test', 'silent') };
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});
const opened = async (url: string | undefined) => {
  const redis = openRedis(url, options);
  closing.push(redis.close);
  await expect.poll(() => redis.client?.isReady).toBe(true);
  return redis;
};

it('a session that ends while Redis is away is known to have ended everywhere once it is back', async () => {
  const line = await openTcpProxy(process.env.REDIS_URL ?? '');
  closing.push(line.close);
  const [here, there] = [await opened(line.url), endedSessions(await opened(process.env.REDIS_URL))];
  const session = { sub: crypto.randomUUID(), sid: crypto.randomUUID() };
  await line.cut();
  await endedSessions(here).end(session);
  expect(await there.hasEnded(session)).toBe(false);
  await line.mend();
  await expect.poll(() => there.hasEnded(session)).toBe(true);
});

it('what is kept of a session that has ended goes by itself, whichever others of its person end later', async () => {
  const redis = await opened(process.env.REDIS_URL);
  const sub = crypto.randomUUID();
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
  const sessions = endedSessions(redis);
  await sessions.end({ sub, sid: first });
  await redis.client?.expire(`session:${sub}:${first}`, 1);
  await sessions.end({ sub, sid: second });
  await expect.poll(() => sessions.hasEnded({ sub, sid: first }), { timeout: 10_000 }).toBe(false);
  expect(await sessions.hasEnded({ sub, sid: second })).toBe(true);
});
