import { Problem } from '@vivarium/contracts/problem.ts';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Redis } from '../redis/connect.ts';
import {
  type LimitDefinition,
  type LimitDefinitions,
  type LimitSettings,
  rateOf,
} from './limit-definition.ts';
import type { Rate } from './rate.ts';

/** Counts what is done, by the key of whoever does it. */
export interface Limit {
  /** @throws {Problem} 429 with the seconds to wait, where nothing is left for the key. */
  take(key: string, points?: number): Promise<void>;
  /**
   * Takes all of several points or none: who asks for more than is left may ask for less.
   * @throws {Problem} as {@link Limit.take}.
   */
  takeTogether(key: string, points: number): Promise<void>;
  /**
   * Counts without letting anybody wait for it: what comes before the answer of the counter is let through, and what comes
   * after it is refused. For reads, which are quicker than the way to the counter and back is worth.
   * @throws {Problem} as {@link Limit.take}.
   */
  takeInPassing(key: string, points?: number): void;
  /** Gives points back. */
  giveBack(key: string, points?: number): Promise<void>;
  /** Forgets what the key has done. Every server does at once where the definition says that it is forgiven. */
  forget(key: string): Promise<void>;
}

export type Limits<Definitions extends LimitDefinitions> = { readonly [Name in keyof Definitions]: Limit };

export interface Limiting {
  redis: Redis;
  settings: LimitSettings;
  /** Told of the first refusal of a key in each period. */
  onReached(limit: string, key: string): void;
}

/**
 * Opens limits. All processes count together in Redis; without it, and while it is away, each counts for itself.
 * @throws {Error} for a rate that is none.
 */
export function createLimits<const Definitions extends LimitDefinitions>(
  definitions: Definitions,
  limiting: Limiting,
): Limits<Definitions> {
  const made = Object.entries(definitions).map(([name, definition]) => [
    name,
    createLimit(name, definition, limiting),
  ]);
  return Object.fromEntries(made) as Limits<Definitions>;
}

const A_DAY_S = 24 * 60 * 60;
/** How many times its own period the longest wait of a growing limit is. */
const MOST_GROWTH = 12;

function createLimit(
  name: string,
  definition: LimitDefinition,
  { redis, settings, onReached }: Limiting,
): Limit {
  const rate = rateOf(definition, settings);
  const limiter = counterOf(name, rate, redis, definition.isForgiven);
  const reached = counterOf(`${name}:reached`, { points: Number.MAX_SAFE_INTEGER, seconds: A_DAY_S }, redis);
  const refused = new Map<string, number>();

  const refusal = (waitMs: number): Problem =>
    new Problem('too_many_requests', definition.message, {
      retryAfter: Math.max(1, Math.ceil(waitMs / 1000)),
    });
  /** The first time within a day is as long as the rate says, then twice as long, and so on. @returns milliseconds */
  const grown = async (key: string, msBeforeNext: number): Promise<number> => {
    const { consumedPoints: times } = await reached.consume(key);
    if (times < 2) return msBeforeNext;
    const seconds = rate.seconds * Math.min(2 ** (times - 1), MOST_GROWTH);
    await limiter.block(key, seconds);
    return seconds * 1000;
  };
  const take = async (key: string, points = 1): Promise<void> => {
    try {
      await limiter.consume(key, points);
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      const { consumedPoints, msBeforeNext } = reason;
      const isFirst = consumedPoints > limiter.points && consumedPoints - points <= limiter.points;
      if (isFirst) onReached(name, key);
      throw refusal(isFirst && rate.isGrowing ? await grown(key, msBeforeNext) : msBeforeNext);
    }
  };
  const takeTogether = async (key: string, points: number): Promise<void> => {
    // Of two that look at the same moment the second is refused by the counter itself.
    const now = await limiter.get(key);
    const taken = now?.consumedPoints ?? 0;
    // Who has nothing left is refused as ever, and counted.
    if (taken < limiter.points && taken + points > limiter.points)
      throw refusal(now?.msBeforeNext ?? rate.seconds * 1000);
    await take(key, points);
  };
  return {
    take,
    takeTogether,
    takeInPassing: (key, points) => {
      const until = refused.get(key);
      if (until !== undefined) {
        const left = until - performance.now();
        if (left > 0) throw refusal(left);
        refused.delete(key);
      }
      take(key, points).catch((problem: unknown) => {
        if (!(problem instanceof Problem)) return;
        refused.set(key, performance.now() + (problem.retryAfter ?? 1) * 1000);
        forgetOldest(refused);
      });
    },
    giveBack: async (key, points = 1) => {
      await limiter.reward(key, points);
    },
    forget: async (key) => {
      await Promise.all([limiter.delete(key), rate.isGrowing && reached.delete(key)]);
    },
  };
}

function counterOf(
  name: string,
  { points, seconds }: Rate,
  { client }: Redis,
  isForgiven: boolean | undefined = false,
) {
  const inMemory = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
  if (client === undefined) return inMemory;
  return new RateLimiterRedis({
    storeClient: client,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    keyPrefix: `limit:${name}`,
    points,
    duration: seconds,
    insuranceLimiter: inMemory,
    // Who goes on and on after being refused costs no way to Redis.
    ...(!isForgiven && { inMemoryBlockOnConsumed: points + 1 }),
  });
}

/** Keys that were refused lately; more than so many are not remembered, and ask the counter again. */
const MOST_REMEMBERED = 10_000;

/** A map keeps its keys in the order in which they came. */
function forgetOldest(refused: Map<string, number>): void {
  if (refused.size <= MOST_REMEMBERED) return;
  const [oldest] = refused.keys();
  if (oldest !== undefined) refused.delete(oldest);
}
