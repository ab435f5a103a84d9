import { t } from '@lingui/core/macro';
import type { ApiError } from '../api/api-error.ts';

/**
 * @param details of an `invalid_request` of the trends
 * @returns what of an address there is no trend of, as the reader may mend it; undefined where it is none of what pages ask for
 */
export function notUnderstood(details: ApiError['details']): string | undefined {
  switch (details[0]?.path) {
    case 'from':
    case 'to':
      return t`Of these days nothing can be told: the first day must not be after the last, the last not in the future, and at most ten years may lie between them.`;
    case 'interval':
      return t`That is too long to be told day by day. Choose weeks or months, or a shorter time.`;
    case 'species':
      return t`There is no such species in the catalogue.`;
    case 'trait':
      return t`There is no such trait in the catalogue, or not of this species.`;
    case 'category':
      return t`There is no such category.`;
    default:
      return undefined;
  }
}
