import { z } from 'zod';
import { givenAddressSchema } from '../shared/address.ts';
import { publicIdSchema } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import {
  addressesSchema,
  addressItemSchema,
  addressReceiptSchema,
  changeAddressBodySchema,
  MOST_ADDRESSES,
} from './http.ts';

const tag = 'addresses';
const onAddress = {
  path: '/account/addresses/{id}',
  tag,
  token: 'required',
  params: {
    schema: z.object({ id: publicIdSchema }),
    absent: { code: 'address_not_found', message: 'There is no such address.' },
  },
} as const;
const headers = ['Idempotency-Key', 'If-Match'] as const;
const problems = [
  'address_not_found',
  'version_mismatch',
  'idempotency_key_reused',
  'concurrent_change',
] as const;

/** One’s own addresses, which nobody else ever sees: command-api alone has them. Somebody else’s is none. */
export const addressCommands = {
  listAddresses: operation({
    method: 'get',
    path: '/account/addresses',
    operationId: 'listAddresses',
    tag,
    summary: 'One’s own addresses, the newest first',
    token: 'required',
    success: { status: 200, description: 'All of them', schema: addressesSchema },
  }),
  addAddress: operation({
    method: 'post',
    path: '/account/addresses',
    operationId: 'addAddress',
    tag,
    summary: 'Keep an address, to have things sent there',
    description: `It is encrypted with a key of its person’s own. At most ${MOST_ADDRESSES} a person.`,
    token: 'required',
    headers: ['Idempotency-Key'],
    body: givenAddressSchema,
    success: { status: 201, description: 'Kept', schema: addressReceiptSchema },
    problems: ['validation_failed', 'too_many_addresses', 'idempotency_key_reused'],
  }),
  showAddress: operation({
    ...onAddress,
    method: 'get',
    operationId: 'showAddress',
    summary: 'One of one’s own addresses',
    success: { status: 200, description: 'The address', schema: addressItemSchema },
    problems: ['address_not_found'],
  }),
  changeAddress: operation({
    ...onAddress,
    method: 'patch',
    operationId: 'changeAddress',
    summary: 'Mend it',
    description: 'What is null is taken away.',
    headers,
    body: changeAddressBodySchema,
    success: { status: 200, description: 'Changed', schema: addressReceiptSchema },
    problems: ['validation_failed', ...problems],
  }),
  removeAddress: operation({
    ...onAddress,
    method: 'delete',
    operationId: 'removeAddress',
    summary: 'Forget it',
    headers,
    success: { status: 204, description: 'Forgotten' },
    problems,
  }),
};
