import type { Problem } from '@vivarium/contracts/problem.ts';
import type { Questions } from '../../context.ts';
import { invalidListing } from '../create-listing/decide.ts';

/** Says why uploads cannot be shown by a seller; undefined: they can. */
export type RefusalOfUploads = (
  sellerId: string,
  given: readonly { id: string }[] | undefined,
) => Promise<Problem | undefined>;

/**
 * @param uploadsOf tells which uploads are somebody's.
 * @returns what finds a 422 with each that is unknown, somebody else's, removed or refused, or meant for something else. One
 *   that is on its way is taken: it is shown once it is there. It is for the decision to return, and no reason to stop before
 *   it: a command that was carried out is answered as it was, whatever has become of its uploads.
 */
export function refusalOfUploads(uploadsOf: Questions['uploadsOf']): RefusalOfUploads {
  return async (sellerId, given = []) => {
    if (given.length === 0) return undefined;
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
    return details.length > 0 ? invalidListing(details) : undefined;
  };
}
