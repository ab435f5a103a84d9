import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { RequestHandler } from 'express';
import { NotReady, type ReadinessChecks } from '../http/health.ts';
import type { Logger } from '../telemetry/logger.ts';
import { backoffMs } from './backoff.ts';

const PAUSES = { firstMs: 200, longestMs: 3000 };

/** What a process does between its first breath and its work: it waits for what is away, and says for what. */
export interface StartUp {
  /**
   * Tries until it succeeds. Each failure is said in the log, ever more rarely, and `/readyz` names what is waited for.
   * @param isOutage tells errors that go away by themselves
   * @throws what `attempt` throws that is no outage
   */
  waitFor<Result>(
    what: string,
    attempt: () => Promise<Result>,
    isOutage: (error: unknown) => boolean,
  ): Promise<Result>;
  /** From now on requests are answered. */
  end(): void;
  /** A line for `/readyz` while it lasts. */
  readiness(): ReadinessChecks;
  /** Refuses requests while it lasts (503). */
  guard: RequestHandler;
}

export function createStartUp(logger: Logger): StartUp {
  let state: { waitingFor?: string } | 'ended' = {};
  return {
    waitFor: async (what, attempt, isOutage) => {
      for (let failures = 1; ; failures += 1) {
        try {
          const result = await attempt();
          if (failures > 1) logger.info({ failures: failures - 1 }, `${what} is there`);
          if (state !== 'ended') state = {};
          return result;
        } catch (error) {
          if (!isOutage(error)) throw error;
          if (state !== 'ended') state = { waitingFor: what };
          // The 1st, 2nd, 4th, 8th…
          if (Number.isInteger(Math.log2(failures)))
            logger.warn({ err: error, failures }, `waiting for ${what}`);
          await wait(backoffMs(failures, PAUSES));
        }
      }
    },
    end: () => {
      state = 'ended';
    },
    readiness: (): ReadinessChecks => {
      if (state === 'ended') return {};
      const word = state.waitingFor === undefined ? 'starting' : `waiting for ${state.waitingFor}`;
      return { start: () => Promise.reject(new NotReady(word)) };
    },
    guard: (_request, _response, next) => {
      if (state === 'ended') return next();
      throw new Problem('unavailable', 'This part of the market is starting. Try again in a moment.', {
        retryAfter: 1,
      });
    },
  };
}
