import { setTimeout as delay } from 'node:timers/promises';
import { marketClient } from '../client/market-client.ts';
import { seededRandom } from '../random/seeded.ts';
import type { RunningServices } from '../services/types.ts';
import type { RunningSystem } from '../system/start-system.ts';
import { faultsOf, planRound } from './faults.ts';
import { Ledger } from './ledger.ts';
import { differencesOf } from './verify.ts';
import { Writer } from './writer.ts';

export interface DrillOptions {
  system: RunningSystem;
  services: RunningServices;
  rounds: number;
  seed: number;
  writers?: number;
  /** How long each round's load goes on, in milliseconds. */
  roundMs?: number;
  /** How long the system may take to come to rest after a round. */
  settleMs?: number;
  /** Stops at the first round that leaves a difference. */
  failFast?: boolean;
  onLine: (line: string) => void;
}

export interface DrillResult {
  rounds: number;
  acknowledged: number;
  strikes: number;
  /** What was still wrong when the time to settle was over, in words. */
  differences: string[];
}

/**
 * Rounds of load with crashes at random moments; after each round everything acknowledged is looked for from outside.
 * Every seller writes in every round; one new seller joins now and then, so that early data is looked at again at the end.
 */
export async function runDrills(options: DrillOptions): Promise<DrillResult> {
  const { system, services, rounds, seed, onLine } = options;
  const { writers: writerCount = 3, roundMs = 2500, settleMs = 45_000, failFast = true } = options;
  const random = seededRandom(seed);
  const client = marketClient(system.url);
  const ledger = new Ledger();
  const everybody: Writer[] = [];
  const faults = faultsOf(system, services);
  const differences: string[] = [];
  let strikes = 0;
  let round = 0;
  while (round < rounds) {
    const writers = await joinWriters(writerCount, round, everybody);
    const plan = planRound(random, faults, roundMs);
    const before = ledger.acknowledged;
    const stop = new AbortController();
    const writing = writers.map((writer) => writer.write(stop.signal));
    const striking = plan.map(async ({ fault, atMs, downMs }) => {
      await delay(atMs);
      await fault.strike(downMs);
      strikes += 1;
    });
    await delay(roundMs);
    stop.abort();
    await Promise.all([...striking, ...writing]);
    const { left, seconds } = await settle(writers, settleMs);
    round += 1;
    const names = plan.map(({ fault }) => fault.name).join(', ');
    onLine(
      `round ${round}: ${names}; ${ledger.acknowledged - before} writes; settled in ${seconds.toFixed(1)} s`,
    );
    differences.push(...left.map((difference) => `round ${round}: ${difference}`));
    if (left.length > 0 && failFast) break;
  }
  if (differences.length === 0) {
    await Promise.all(everybody.map((writer) => writer.signIn()));
    differences.push(...(await settle(everybody, settleMs)).left.map((each) => `at the end: ${each}`));
  }
  return { rounds: round, acknowledged: ledger.acknowledged, strikes, differences };

  /** Every tenth round brings a new set of sellers, so that one seller's stock stays quick to look through. */
  async function joinWriters(count: number, index: number, known: Writer[]): Promise<Writer[]> {
    if (index % 10 !== 0) return known.slice(-count);
    const run = `${seed}-${Date.now().toString(36)}`;
    const joined = Array.from({ length: count }, (_, i) => {
      const ownRandom = seededRandom(seed * 1000 + index * 10 + i);
      return new Writer(client, ownRandom, ledger, `d${run}-${index}-${i}`);
    });
    for (const writer of joined) await writer.signUp();
    known.push(...joined);
    return joined;
  }

  /** Looks again and again until nothing differs or the time is over. */
  async function settle(writers: Writer[], limitMs: number): Promise<{ left: string[]; seconds: number }> {
    const start = performance.now();
    for (;;) {
      const found = await Promise.all(writers.map((writer) => lookAt(writer)));
      const left = found.flat();
      const elapsed = performance.now() - start;
      if (left.length === 0 || elapsed > limitMs) return { left, seconds: elapsed / 1000 };
      await delay(100);
    }
  }

  async function lookAt(writer: Writer): Promise<string[]> {
    try {
      return await differencesOf(client, ledger, writer);
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('401')) await writer.signIn();
      return [`cannot look: ${error instanceof Error ? error.message : String(error)}`];
    }
  }
}
