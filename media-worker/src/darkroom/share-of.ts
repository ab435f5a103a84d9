import type { Part } from './protocol.ts';

/**
 * What is made in parts is read twice, and takes no more of the machine for that. What takes long to read is refused where
 * the first part does not suffice, and only shown without AVIF where the rest does not.
 */
const shares: Readonly<Record<Part, number>> = { all: 1, first: 0.6, rest: 0.4 };

/** @returns how much of what one file may use a part of it may. */
export function shareOf(part: Part): number {
  return shares[part];
}
