import { z } from 'zod';
import { publicIdSchema } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import {
  banListingBodySchema,
  changeListingBodySchema,
  createListingBodySchema,
  listingReceiptSchema,
  markSoldBodySchema,
  replaceListingBodySchema,
} from './http/commands.ts';

/** What is no id is the id of nothing: the same words whether it never was or cannot be told. */
export const ofListing = {
  schema: z.object({ id: publicIdSchema }),
  absent: { code: 'listing_not_found', message: 'There is no such listing.' },
} as const;

/** Refusals of every command on a listing that exists. */
const problems = [
  'listing_not_found',
  'forbidden',
  'status_conflict',
  'idempotency_key_reused',
  'concurrent_change',
  'version_mismatch',
] as const;

/** What every command on a listing that exists has in common. */
const onListing = {
  tag: 'listings',
  token: 'required',
  headers: ['Idempotency-Key', 'If-Match'],
  params: ofListing,
} as const;
const received = { status: 200, description: 'Done', schema: listingReceiptSchema } as const;
const moderation = { ...onListing, tag: 'moderation', roles: ['moderator', 'admin'] } as const;

/** What command-api does with listings. */
export const listingCommands = {
  createListing: operation({
    method: 'post',
    path: '/listings',
    operationId: 'createListing',
    tag: 'listings',
    summary: 'Create a listing, as a draft',
    token: 'required',
    headers: ['Idempotency-Key'],
    body: createListingBodySchema,
    success: { status: 201, description: 'Created', schema: listingReceiptSchema },
    problems: ['validation_failed', 'idempotency_key_reused'],
  }),
  changeListing: operation({
    ...onListing,
    method: 'patch',
    path: '/listings/{id}',
    operationId: 'changeListing',
    summary: 'Change the fields that are named',
    body: changeListingBodySchema,
    success: received,
    problems: ['validation_failed', 'not_publishable', ...problems],
  }),
  replaceListing: operation({
    ...onListing,
    method: 'put',
    path: '/listings/{id}',
    operationId: 'replaceListing',
    summary: 'Replace everything',
    body: replaceListingBodySchema,
    success: received,
    problems: ['validation_failed', 'not_publishable', ...problems],
  }),
  removeListing: operation({
    ...onListing,
    method: 'delete',
    path: '/listings/{id}',
    operationId: 'removeListing',
    summary: 'Remove a listing for good',
    success: { status: 204, description: 'Removed' },
    problems,
  }),
  publishListing: operation({
    ...onListing,
    method: 'post',
    path: '/listings/{id}/publish',
    operationId: 'publishListing',
    summary: 'Show a draft or hidden listing to everybody',
    success: received,
    problems: [...problems, 'not_publishable', 'email_not_verified', 'seller_requirements'],
  }),
  hideListing: operation({
    ...onListing,
    method: 'post',
    path: '/listings/{id}/hide',
    operationId: 'hideListing',
    summary: 'Take an active listing out of the search',
    success: received,
    problems,
  }),
  markListingSold: operation({
    ...onListing,
    method: 'post',
    path: '/listings/{id}/mark-sold',
    operationId: 'markListingSold',
    summary: 'Say that a listing is sold, and for how much, if you like',
    body: markSoldBodySchema,
    success: received,
    problems: ['validation_failed', ...problems],
  }),
  banListing: operation({
    ...moderation,
    method: 'post',
    path: '/admin/listings/{id}/ban',
    operationId: 'banListing',
    summary: 'Take a listing down',
    body: banListingBodySchema,
    success: received,
    problems: ['validation_failed', ...problems],
  }),
  unbanListing: operation({
    ...moderation,
    method: 'post',
    path: '/admin/listings/{id}/unban',
    operationId: 'unbanListing',
    summary: 'Give a listing back to its seller, hidden',
    success: received,
    problems,
  }),
};
