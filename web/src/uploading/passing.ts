import { isApiError } from '../api/api-error.ts';
import { type Address, StoreRefusal } from './send-file.ts';

/** Milliseconds that an address must still be good for: a large file takes its time. */
const LEAST_LEFT = 60_000;

/** @returns whether a file was not sent because somebody could not be reached: nothing is wrong with it, and later it may be. */
export function isPassing(error: unknown): boolean {
  if (isApiError(error)) return error.isOutage;
  return !(error instanceof StoreRefusal) || error.status >= 500;
}

/** @returns whether a file may still be sent to an address: each one that is asked for counts for the day. */
export function isGood(address: Address | undefined, now: number): address is Address {
  return address !== undefined && Date.parse(address.expiresAt) - now > LEAST_LEFT;
}
