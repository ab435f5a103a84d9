import { chipId } from '../meaning/chip-id.ts';
import type { Choices } from '../meaning/meaning.ts';
import type { Reading } from '../readers/reading.ts';

/** What a person has decided of what was read. */
export interface Decided {
  /** Becomes chips. */
  chosen: readonly Reading[];
  /** Is only offered. */
  open: readonly Reading[];
  /** Is not meant, since the person said so: whatever else there is, it is offered. */
  takenBack: readonly Reading[];
}

/** @returns what is meant and what is only offered, when the person has had their say. */
export function decided(inOrder: readonly Reading[], { without = [], also = [] }: Choices): Decided {
  const isTakenBack = ({ meaning, excluded }: Reading) => without.includes(chipId(meaning, excluded));
  const takenBack = inOrder.filter(isTakenBack);
  const certain = inOrder.filter((each) => each.certain && !isTakenBack(each));
  const chosen = [...certain];
  for (const each of inOrder) {
    const isTakenUp =
      !each.certain && also.includes(chipId(each.meaning, each.excluded)) && !isTakenBack(each);
    if (isTakenUp && !chosen.some((other) => isOver(each, other))) chosen.push(each);
  }
  const open = inOrder.filter(
    (each) =>
      !chosen.includes(each) && (takenBack.includes(each) || !chosen.some((other) => isOver(each, other))),
  );
  return { chosen: inOrder.filter((each) => chosen.includes(each)), open, takenBack };
}

function isOver(a: Reading, b: Reading): boolean {
  return a.first <= b.last && b.first <= a.last;
}
