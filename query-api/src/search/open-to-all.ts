import type { ListingDocument, Stub } from '@vivarium/contracts/listings/document.ts';
import { openStatuses } from '@vivarium/contracts/listings/status.ts';

/**
 * Of a listing of somebody who is suspended all is there, and its status is one that nobody sees.
 * @returns whether everybody may open it, be it sold already
 */
export function isOpenToAll<One extends Partial<ListingDocument> | Stub>(
  found: One | undefined,
): found is Exclude<One, Stub> {
  return found?.visible === true && found.status !== undefined && openStatuses.includes(found.status);
}
