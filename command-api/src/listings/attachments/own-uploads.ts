import type { Questions } from '../../context.ts';
import { invalidListing } from '../create-listing/decide.ts';

/** Refuses uploads that are not a seller's own to show. */
export type DemandOwnUploads = (
  sellerId: string,
  given: readonly { id: string }[] | undefined,
) => Promise<void>;

/**
 * @param uploadsOf tells which uploads are somebody's.
 * @returns what throws 422 with each that is unknown, somebody else's, removed or refused, or meant for something else. One that
 *   is on its way is taken: it is shown once it is there.
 */
export function demandOwnUploads(uploadsOf: Questions['uploadsOf']): DemandOwnUploads {
  return async (sellerId, given = []) => {
    if (given.length === 0) return;
    const own = await uploadsOf(
      sellerId,
      given.map(({ id }) => id),
    );
    const details = given.flatMap(({ id }, at) => {
      const found = own.find((one) => one.id === id);
      const path = `media.${at}.id`;
      if (found === undefined || found.purpose !== 'listing') {
        return [{ path, message: 'is no upload of yours for a listing', code: 'media_not_found' }];
      }
      if (found.status !== 'rejected') return [];
      return [{ path, message: 'was refused and cannot be shown', code: 'media_rejected' }];
    });
    if (details.length > 0) throw invalidListing(details);
  };
}
