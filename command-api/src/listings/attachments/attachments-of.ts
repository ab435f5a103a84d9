import type { ListingState } from '@vivarium/contracts/listings/state.ts';

/** @returns uploads as a listing keeps them: of each what it shows in words, which may be nothing. */
export function attachmentsOf(
  given: readonly { id: string; alt?: string | undefined }[],
): ListingState['media'] {
  return given.map(({ id, alt = '' }) => ({ id, alt }));
}
