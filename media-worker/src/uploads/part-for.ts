import type { Purpose } from '@vivarium/contracts/media/uploads.ts';
import type { Part } from '../darkroom/protocol.ts';

/**
 * @param isOfPictures whether it is dealt with where pictures are, and the rest may be left to others.
 * @returns what is made of an upload before it is shown. Who chooses a face takes the address of its largest for good, and what
 *   shows a complaint is read by few: of these all is made at once.
 */
export function partFor(purpose: Purpose, isOfPictures: boolean): Part {
  return purpose === 'listing' && isOfPictures ? 'first' : 'all';
}
