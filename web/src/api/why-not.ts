import { t } from '@lingui/core/macro';
import { MOST_FAVOURITES } from '@vivarium/contracts/favourites/http.ts';
import { MOST_SAVED_SEARCHES } from '@vivarium/contracts/saved-searches/http.ts';
import { isApiError } from './api-error.ts';

/**
 * @returns why something that somebody wants to keep was not kept, in their language as far as it is known here; else as the
 *   server says it
 */
export function whyNotKept(error: unknown): string {
  if (!isApiError(error)) return t`That did not work. Please try again.`;
  switch (error.code) {
    case 'too_many_saved_searches':
      return t`You have ${MOST_SAVED_SEARCHES} saved searches, which is as many as one can have. Delete one first: sellers whom you follow count too.`;
    case 'too_many_favourites':
      return t`You have ${MOST_FAVOURITES} favourites, which is as many as one can have.`;
    case 'saved_search_not_found':
      return t`This saved search is no longer there: perhaps you have deleted it elsewhere.`;
    default:
      return error.message;
  }
}
