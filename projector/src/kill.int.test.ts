import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aListing, aListingEvent, aUser, aUserEvent } from './fixtures/events.ts';
import { openSandbox, type Sandbox } from './fixtures/sandbox.ts';

const main = new URL('./main.ts', import.meta.url).pathname;
const running = new Set<ChildProcess>();
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await openSandbox({ ACK_WAIT_MS: '1000' });
});

afterAll(async () => {
  await Promise.all([...running].map(kill));
  await sandbox.remove();
});

async function startProcess(): Promise<ChildProcess> {
  const env = { ...process.env, NAME_PREFIX: sandbox.prefix, ACK_WAIT_MS: '1000', LOG_LEVEL: 'info' };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  running.delete(child);
}

describe('a projector that is killed', () => {
  it('loses nothing: what it had not acknowledged is folded by the next one', async () => {
    const seller = aUser();
    const listings = Array.from({ length: 400 }, () => aListing({ sellerId: seller.id }));
    const versions = [1, 2, 3].flatMap((version) =>
      listings.map((one) => aListingEvent({ ...one, version })),
    );
    const renames = [1, 2, 3].map((version) =>
      aUserEvent({ ...seller, version, displayName: `Name ${version}` }),
    );
    const events = [...versions.slice(0, 400), ...renames, ...versions.slice(400)];
    for (const batch of [0, 1, 2]) {
      const child = await startProcess();
      await Promise.all(events.slice(batch * 401, (batch + 1) * 401).map(sandbox.publish));
      await vi.waitFor(async () => {
        expect(await sandbox.client.count({ index: `${sandbox.prefix}listings` })).toMatchObject({
          count: expect.toSatisfy((count: number) => count > batch * 20),
        });
      }, 30_000);
      await kill(child);
    }
    const last = await startProcess();
    await vi.waitFor(async () => {
      for (const readModel of ['listings', 'own-listings'] as const) {
        expect(await sandbox.count(readModel, { 'sources.listing': 3, sellerName: 'Name 3' })).toBe(400);
      }
    }, 60_000);
    await kill(last);
  }, 180_000);
});
