import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive } from './process-tree.ts';
import {
  AlreadyRunningError,
  claimState,
  isStillRunning,
  processRecord,
  readState,
  removeState,
  type ServicesState,
  stateFileOf,
} from './state-file.ts';

/** A process that does nothing until it is stopped. */
function anIdleProcess() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = () => {
    child.kill('SIGKILL');
    return ended;
  };
  return { pid: child.pid ?? 0, ended, end };
}

/** The record of a process that has ended. */
async function aDeadProcess(): Promise<ServicesState['launcher']> {
  const child = anIdleProcess();
  const record = processRecord(child.pid);
  await child.end();
  return record;
}

function aState(overrides: Partial<ServicesState> = {}): ServicesState {
  return {
    launcher: processRecord(process.pid),
    mode: 'native',
    purpose: 'demo',
    temporaryData: null,
    services: {},
    ...overrides,
  };
}

describe('the state file', () => {
  let stateDir: string;
  beforeEach(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'vivarium-state-'));
  });
  afterEach(() => rm(stateDir, { recursive: true, force: true }));

  it('says who runs what', async () => {
    const state = aState();
    await claimState(stateDir, state);
    expect(readState(stateDir)).toEqual(state);
    expect(await readdir(stateDir)).toEqual(['services.json']);
  });

  it('cannot be claimed while the one who holds it lives', async () => {
    const other = anIdleProcess();
    const theirs = aState({ launcher: processRecord(other.pid) });
    await claimState(stateDir, theirs);
    await expect(claimState(stateDir, aState())).rejects.toThrow(AlreadyRunningError);
    await expect(claimState(stateDir, aState())).rejects.toThrow(`process ${other.pid} started them`);
    expect(readState(stateDir)).toEqual(theirs);
    await other.end();
  });

  it('is claimed by exactly one of many that start at once', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => claimState(stateDir, aState())),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('of a launcher that died is taken over: its services are stopped, its throw-away data removed', async () => {
    const orphan = anIdleProcess();
    const temporaryData = join(stateDir, 'throw-away');
    await mkdir(temporaryData);
    const left = {
      url: 'nats://127.0.0.1:1',
      port: 1,
      process: processRecord(orphan.pid),
      stopSignal: 'SIGTERM',
    };
    await claimState(
      stateDir,
      aState({ launcher: await aDeadProcess(), temporaryData, services: { nats: left } }),
    );
    const state = aState();
    await claimState(stateDir, state);
    await orphan.ended;
    expect(isAlive(orphan.pid)).toBe(false);
    expect(existsSync(temporaryData)).toBe(false);
    expect(readState(stateDir)).toEqual(state);
  });

  it('never has a process stopped that only got the number of an old one', async () => {
    const innocent = anIdleProcess();
    const record = { pid: innocent.pid, startedAt: '1' };
    const left = { url: 'nats://127.0.0.1:1', port: 1, process: record, stopSignal: 'SIGKILL' };
    await claimState(stateDir, aState({ launcher: await aDeadProcess(), services: { nats: left } }));
    await claimState(stateDir, aState());
    expect(isStillRunning(record)).toBe(false);
    expect(isAlive(innocent.pid)).toBe(true);
    await innocent.end();
  });

  it('that is damaged is replaced', async () => {
    await writeFile(stateFileOf(stateDir), '{"launcher":');
    await claimState(stateDir, aState());
    expect(readState(stateDir)?.launcher.pid).toBe(process.pid);
  });

  it('is gone after its removal, which may be asked for twice', async () => {
    await claimState(stateDir, aState());
    await removeState(stateDir);
    await removeState(stateDir);
    expect(readState(stateDir)).toBeNull();
  });
});
