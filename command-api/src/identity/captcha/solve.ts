import { createHash } from 'node:crypto';
import type { Puzzle } from '@vivarium/contracts/identity/http/session.ts';

/** @returns the answer to a puzzle, as a browser finds it. For tests. */
export function solve({ salt, digest, most, signature }: Puzzle): string {
  for (let number = 0; number <= most; number += 1)
    if (createHash('sha256').update(`${salt}:${number}`).digest('hex') === digest)
      return `${salt}:${number}:${signature}`;
  throw new Error('the puzzle has no answer');
}
