import { setTimeout as delay } from 'node:timers/promises';
import { marketClient } from '../client/market-client.ts';
import { type Random, seededRandom } from '../random/seeded.ts';
import { Ledger } from './ledger.ts';
import { differencesOf } from './verify.ts';
import { Writer } from './writer.ts';

/** Sellers of a drill, who write without a break and know what they were told. */
export interface Crowd {
  readonly ledger: Ledger;
  /** Those who write now. */
  readonly writers: readonly Writer[];
  /** Every tenth round brings new sellers, so that one seller's stock stays quick to look through. */
  join(random: Random, index: number): Promise<void>;
  /** Everybody writes until `signal` is aborted; commands under way are brought to their end. */
  write(signal: AbortSignal): Promise<void>;
  /** Looks from outside again and again until nothing differs, or the time is over. */
  settle(limitMs: number): Promise<Settled>;
  /** The same for all who ever wrote: early data is looked at again. @returns the differences */
  settleAll(limitMs: number): Promise<string[]>;
}

interface Settled {
  left: string[];
  seconds: number;
}

interface OfCrowd {
  run: string;
  size?: number;
  others?: readonly string[];
  renames?: boolean;
}

const LOOK_EVERY_MS = 100;

/**
 * @param run makes their names unique.
 * @param others where it is looked as well, unless said otherwise nowhere else.
 * @param renames whether the sellers change their names too.
 */
export function openCrowd(origin: string, { run, size = 3, others = [], renames = false }: OfCrowd): Crowd {
  const client = marketClient(origin);
  const looks = [...new Set([origin, ...others])].map(marketClient);
  const ledger = new Ledger();
  const everybody: Writer[] = [];
  let writers: Writer[] = [];

  const lookAt = async (writer: Writer): Promise<string[]> => {
    try {
      const found = await Promise.all(looks.map((look) => differencesOf(look, ledger, writer)));
      return found.flat();
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('401')) await writer.signIn().catch(() => {});
      return [`cannot look: ${error instanceof Error ? error.message : String(error)}`];
    }
  };
  const settle = async (some: readonly Writer[], limitMs: number): Promise<Settled> => {
    const start = performance.now();
    for (;;) {
      const left = (await Promise.all(some.map(lookAt))).flat();
      const elapsed = performance.now() - start;
      if (left.length === 0 || elapsed > limitMs) return { left, seconds: elapsed / 1000 };
      await delay(LOOK_EVERY_MS);
    }
  };
  return {
    ledger,
    get writers() {
      return writers;
    },
    join: async (random, index) => {
      if (writers.length > 0 && index % 10 !== 0) return;
      writers = Array.from({ length: size }, (_, i) => {
        const own = seededRandom(random.integer(0, 2 ** 31));
        return new Writer(client, own, ledger, `d${run}-${index}-${i}`, renames);
      });
      for (const writer of writers) await writer.signUp();
      everybody.push(...writers);
    },
    write: async (signal) => {
      await Promise.all(writers.map((writer) => writer.write(signal)));
    },
    settle: (limitMs) => settle(writers, limitMs),
    settleAll: async (limitMs) => {
      await Promise.all(everybody.map((writer) => writer.signIn()));
      return (await settle(everybody, limitMs)).left;
    },
  };
}
