import type { Part } from './protocol.ts';

/** What is made in parts is read twice, and takes no more of the machine for that. Most of it is AVIF, which is of the rest. */
const shares: Readonly<Record<Part, number>> = { all: 1, first: 0.4, rest: 0.6 };

/** @returns how much of what one file may use a part of it may. */
export function shareOf(part: Part): number {
  return shares[part];
}
