import type { WishBody } from '@vivarium/contracts/wishes/http.ts';
import type { WishState } from '@vivarium/contracts/wishes/state.ts';
import type { Happening } from '../../aggregate/decision.ts';

/** Decides to say a wish in other words. */
export function decideRewordWish(
  wish: WishState,
  { text }: WishBody,
): Happening<WishState, 'wish.reworded'> | 'unchanged' {
  if (text === wish.text) return 'unchanged';
  const after = { ...wish, text, version: wish.version + 1 };
  return { type: 'wish.reworded', after, changed: ['text'] };
}
