import { backoffMs } from '@vivarium/platform/process/backoff.ts';

/** What one round over an outbox came to. */
export interface Round {
  /** `full`: there is more; `some`: it found something, and all of it; `none`: it found nothing. */
  found: 'full' | 'some' | 'none';
  tookMs: number;
}

/** Pauses in milliseconds. */
export interface Pace {
  /** After a round that found something. */
  busyMs: number;
  /** The longest, when all is quiet. */
  idleMs: number;
  /** After a round that found all that there was, whoever gives hints meanwhile: what they are about goes in one round. */
  gatherMs?: number;
}

/** A round may use at most this share of the time, where the store has no index to find pending events by. */
const SHARE_OF_TIME = 0.1;

/** @returns the pause before the next round, in milliseconds. */
export function pauseAfter(round: Round, pace: Pace): number {
  if (round.found === 'full') return 0;
  const wanted = round.found === 'some' ? pace.busyMs : pace.idleMs;
  return Math.max(wanted, round.tookMs / SHARE_OF_TIME);
}

/** @returns the pause after the n-th failure in a row, in milliseconds. */
export function pauseAfterFailure(failures: number): number {
  return backoffMs(failures, { firstMs: 100, longestMs: 3000 });
}
