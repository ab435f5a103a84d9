import type { Operation } from '@vivarium/contracts/shared/operation.ts';
import type { RequestLimits } from '@vivarium/platform/http/limiting.ts';
import type { Limits } from '@vivarium/platform/limits/limits.ts';
import type { readLimitDefinitions } from '@vivarium/platform/limits/read-limits.ts';
import type { Request } from 'express';

/** Searches that a batch is counted as at most: more are refused anyway. */
const LARGEST_BATCH = 100;

/** @returns how many reads a request is. */
function readsIn({ method }: Operation, { body }: Pick<Request, 'body'>): number {
  if (method !== 'post' || typeof body !== 'object' || body === null || !('requests' in body)) return 1;
  const { requests }: { requests?: unknown } = body;
  return Array.isArray(requests) ? Math.min(Math.max(1, requests.length), LARGEST_BATCH) : 1;
}

/** @returns what counts each read by who asks; a batch of searches counts as each of them. */
export function readLimits({
  readsOfAddress,
  readsOfPerson,
}: Limits<typeof readLimitDefinitions>): RequestLimits {
  return {
    ofAddress: (operation, request, address) =>
      readsOfAddress.takeInPassing(address, readsIn(operation, request)),
    ofPerson: (operation, request, { sub }) => readsOfPerson.takeInPassing(sub, readsIn(operation, request)),
  };
}
