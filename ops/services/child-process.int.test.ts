import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, isFree } from '@vivarium/platform/process/free-port.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startChild } from './child-process.ts';
import { isAlive, listensOn, treeOf } from './process-tree.ts';
import { waitUntil } from './wait-until.ts';

const idle = 'setInterval(() => {}, 1000);';

describe('a child process', () => {
  let folder: string;
  let logFile: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vivarium-child-'));
    logFile = join(folder, 'logs', 'child.log');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const node = (script: string) =>
    startChild({ command: process.execPath, args: ['-e', script], logFile, stopSignal: 'SIGTERM' });
  const said = (words: string) =>
    waitUntil(async () => (await readFile(logFile, 'utf8')).includes(words), { timeoutMs: 20_000 });

  it('keeps its output in a file', async () => {
    const child = await node(`console.log('out'); console.error('err');`);
    expect(await child.ended).toBe('exited with code 0');
    expect((await readFile(logFile, 'utf8')).split('\n').sort()).toEqual(['', 'err', 'out']);
    // It may hold passwords.
    expect((await stat(logFile)).mode & 0o077).toBe(0);
  });

  it('ends with everything that it started', async () => {
    const child = await node(`
      require('node:child_process').spawn(process.execPath, ['-e', '${idle} console.log("grandchild")'], { stdio: 'inherit' });
      ${idle}`);
    await said('grandchild');
    const tree = treeOf(child.pid);
    expect(tree).toHaveLength(2);
    await child.kill('SIGKILL');
    expect(tree.filter(isAlive)).toEqual([]);
  });

  it('is killed when it does not end by itself within its grace', async () => {
    const child = await node(`process.on('SIGTERM', () => {}); ${idle} console.log('deaf')`);
    await said('deaf');
    await child.stop(100);
    expect(await child.ended).toBe('ended by SIGKILL');
  });

  it('may be stopped after it has ended', async () => {
    const child = await node('');
    await child.ended;
    await child.stop();
    await child.kill('SIGKILL');
  });

  it('that cannot be run is an error', async () => {
    const missing = startChild({ command: '/nowhere/server', args: [], logFile, stopSignal: 'SIGTERM' });
    // With setpriv in between it is setpriv that says so and ends.
    const outcome = await missing.then((child) => child.ended, String);
    expect(outcome).toMatch(/ENOENT|exited with code 127/);
  });

  it.runIf(process.platform === 'linux')('is told from others by the port that it listens on', async () => {
    const port = await freePort();
    const child = await node(
      `require('node:net').createServer().listen(${port}, '127.0.0.1', () => console.log('up'))`,
    );
    await said('up');
    expect(listensOn(child.pid, port)).toBe(true);
    const other = await node(`${idle} console.log('other')`);
    await said('other');
    expect(listensOn(other.pid, port)).toBe(false);
    await Promise.all([child.kill('SIGKILL'), other.kill('SIGKILL')]);
  });
});

describe('a free port', () => {
  it('lies where the kernel takes none of its own accord, and is free', async () => {
    const port = await freePort();
    expect(port).toBeGreaterThanOrEqual(10_000);
    expect(port).toBeLessThan(32_768);
    expect(await isFree(port)).toBe(true);
  });

  it('is free no more when somebody listens', async () => {
    const port = await freePort();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
    expect(await isFree(port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
  });
});
