import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Statuses that an owner sees, in the order of a listing's life. */
export const statuses = ['draft', 'active', 'reserved', 'sold', 'hidden'] as const;

/** What is said where nothing is in a status. */
export const noneWords: Readonly<Record<(typeof statuses)[number], MessageDescriptor>> = {
  draft: msg`None of your listings is draft.`,
  active: msg`None of your listings is for sale.`,
  reserved: msg`None of your listings is reserved.`,
  sold: msg`None of your listings is sold.`,
  hidden: msg`None of your listings is hidden.`,
};
