import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDarkroom } from './darkroom.ts';
import { DarkroomLost } from './darkroom-lost.ts';
import { usageOf } from './usage.ts';

const bounds = { cpuMs: 60_000, wallMs: 60_000, bytes: 2 ** 30 };
let folder: string;
let source: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vivarium-darkroom-'));
  // Nobody ever writes into it: whoever opens it waits.
  source = join(folder, 'source');
  execFileSync('mkfifo', [source]);
});
afterAll(() => rm(folder, { recursive: true }));

const waitingRoom = (given = bounds, options: Parameters<typeof createDarkroom>[1] = {}) => {
  const room = createDarkroom(given, options);
  return { room, developed: room.develop({ source, into: folder, purpose: 'listing', part: 'all' }) };
};
const started = (pid: number | undefined) =>
  vi.waitFor(async () => expect((await usageOf(pid ?? 0))?.cpuMs).toBeGreaterThan(0), 30_000);

describe('a darkroom', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    'that somebody else ends by %s says nothing of the file',
    async (signal) => {
      const { room, developed } = waitingRoom();
      await started(room.pid);
      process.kill(room.pid ?? 0, signal);
      await expect(developed).rejects.toBeInstanceOf(DarkroomLost);
    },
  );

  it.each(['SIGSEGV', 'SIGABRT'] as const)('that a file takes with it by %s refuses it', async (signal) => {
    const { room, developed } = waitingRoom();
    await started(room.pid);
    process.kill(room.pid ?? 0, signal);
    expect(await developed).toMatchObject({ refused: 'broken' });
  });

  it('that waits for too long is given up, and the file comes again', async () => {
    const { developed } = waitingRoom({ ...bounds, wallMs: 300 });
    await expect(developed).rejects.toBeInstanceOf(DarkroomLost);
  });

  it('that gives way to all else does so with all its threads, and as a session too', async () => {
    const { room, developed } = waitingRoom(bounds, { nice: 19 });
    await started(room.pid);
    const { pid = 0 } = room;
    // Where the kernel knows of no such groups there is nothing to say.
    const group = () => readFile(`/proc/${pid}/autogroup`, 'utf8').catch(() => 'nice 19');
    await expect.poll(group).toContain('nice 19');
    const threads = await readdir(`/proc/${pid}/task`);
    expect(threads.map((thread) => getPriority(Number(thread)))).toEqual(threads.map(() => 19));
    room.close();
    await expect(developed).rejects.toBeInstanceOf(DarkroomLost);
  });
});
