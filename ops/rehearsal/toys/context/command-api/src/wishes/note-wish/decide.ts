import type { WishBody } from '@vivarium/contracts/wishes/http.ts';
import type { WishState } from '@vivarium/contracts/wishes/state.ts';
import type { Happening } from '../../aggregate/decision.ts';

/** Decides that somebody looks for something. */
export function decideNoteWish(
  { text }: WishBody,
  { id, personId, now }: { id: string; personId: string; now: Date },
): Happening<WishState, 'wish.noted'> {
  const after = { id, version: 1, personId, text, notedAt: now.toISOString() };
  return { type: 'wish.noted', after, changed: ['text'] };
}
