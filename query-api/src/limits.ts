import type { Operation } from '@vivarium/contracts/shared/operation.ts';
import type { RequestLimits } from '@vivarium/platform/http/limiting.ts';
import type { LimitDefinitions } from '@vivarium/platform/limits/limit-definition.ts';
import type { Limits } from '@vivarium/platform/limits/limits.ts';
import type { Request } from 'express';

/** What is limited on the read side; docs/security.md says why so. A batch of searches counts as each of them. */
export const queryLimits = {
  readsOfAddress: {
    variable: 'LIMIT_READS_OF_ADDRESS',
    wide: '600000/minute',
    strict: '3000/minute',
    message: 'There are too many requests from your network. Wait a little.',
  },
  readsOfPerson: {
    variable: 'LIMIT_READS_OF_PERSON',
    wide: '600000/minute',
    strict: '1200/minute',
    message: 'You are asking too much at once. Wait a little.',
  },
} as const satisfies LimitDefinitions;

/** Searches that a batch is counted as at most: more are refused anyway. */
const LARGEST_BATCH = 100;

/** @returns how many reads a request is. */
function readsIn({ method }: Operation, { body }: Pick<Request, 'body'>): number {
  if (method !== 'post' || typeof body !== 'object' || body === null || !('requests' in body)) return 1;
  const { requests }: { requests?: unknown } = body;
  return Array.isArray(requests) ? Math.min(Math.max(1, requests.length), LARGEST_BATCH) : 1;
}

/** @returns what counts each read by who asks. */
export function readLimits({ readsOfAddress, readsOfPerson }: Limits<typeof queryLimits>): RequestLimits {
  return {
    ofAddress: (operation, request, address) =>
      readsOfAddress.takeInPassing(address, readsIn(operation, request)),
    ofPerson: (operation, request, { sub }) => readsOfPerson.takeInPassing(sub, readsIn(operation, request)),
  };
}
