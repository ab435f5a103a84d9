import { z } from 'zod';

/** The life of a listing (C-05 of the feature table). `removed` is final. */
export const listingStatusSchema = z.enum([
  'draft',
  'active',
  'reserved',
  'sold',
  'hidden',
  'removed',
  'banned',
]);
export type ListingStatus = z.infer<typeof listingStatusSchema>;

/** Statuses in which everybody may open a listing's page; only `active` ones are found by search. */
export const openStatuses: readonly ListingStatus[] = ['active', 'reserved', 'sold'];
