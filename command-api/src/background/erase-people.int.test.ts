import { connectNats, type Nats } from '@vivarium/platform/nats/connect.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { context } from '../context.ts';
import { NotYetErased } from '../personal-data.ts';
import { noteErasure } from '../privacy/erasure.store.ts';
import type { ErasureTables } from '../privacy/erasure.table.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { erasePeople } from './erase-people.ts';

let t: TestCommandApi;
let nats: Nats;
let now = new Date('2027-01-01T12:00:00Z');
let mustStay: string | undefined;
let left: string[] = [];
let erased: string[] = [];
beforeAll(async () => {
  t = await startTestCommandApi();
  await t.relay();
  nats = await connectNats(t.config.NATS_URL, 'test');
});
afterAll(async () => {
  await nats.close();
  await t.close();
});

/** Never has all of anybody. */
const toy = context({
  personal: {
    tell: async () => ({}),
    leave: async (personId) => void left.push(personId),
    mayNotGo: async () => mustStay,
    erase: async (personId) => {
      erased.push(personId);
      throw new NotYetErased('it takes its time');
    },
  },
  open: () => ({ commands: () => ({}), operations: () => [] }),
});
const db = () => t.postgres.db.withTables<ErasureTables>();
const run = () => {
  const { NAME_PREFIX: prefix } = t.config;
  const job = erasePeople({ contexts: [toy], nats, prefix, logger: createLogger('test', 'silent') });
  return job.run({ postgres: t.postgres.db, clock: () => now } as unknown as Parameters<typeof job.run>[0]);
};
const minutes = async (count: number) => {
  for (let minute = 0; minute < count; minute += 1) {
    await run();
    now = new Date(now.getTime() + 60_000);
  }
};
beforeEach(async () => {
  mustStay = undefined;
  left = [];
  erased = [];
  await db().deleteFrom('privacy.erasure').execute();
});

it('tries less and less often what is left of somebody, and goes on for as long as there is something', async () => {
  const leaver = crypto.randomUUID();
  await noteErasure(db(), leaver, now);
  await minutes(5);
  expect(erased).toHaveLength(5);
  await minutes(60);
  expect(erased.length).toBeLessThan(13);
  const before = erased.length;
  await minutes(16);
  expect(erased.length).toBeGreaterThan(before);
});

it('erases nothing of who has to stay, and looks at them again each time', async () => {
  const leaver = crypto.randomUUID();
  await noteErasure(db(), leaver, now);
  mustStay = 'orders are not through yet';
  await minutes(30);
  expect(erased).toEqual([]);
  // That they leave is known everywhere all the same.
  expect(left).toHaveLength(30);
  mustStay = undefined;
  await minutes(1);
  expect(erased).toEqual([leaver]);
});
