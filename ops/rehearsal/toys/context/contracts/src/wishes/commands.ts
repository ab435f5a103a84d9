import { z } from 'zod';
import { publicIdSchema } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import { wishBodySchema, wishReceiptSchema } from './http.ts';

/** What command-api does with wishes. */
export const wishCommands = {
  noteWish: operation({
    method: 'post',
    path: '/wishes',
    operationId: 'noteWish',
    tag: 'wishes',
    summary: 'Note what one is looking for',
    token: 'required',
    headers: ['Idempotency-Key'],
    body: wishBodySchema,
    success: { status: 201, description: 'Noted', schema: wishReceiptSchema },
    problems: ['validation_failed', 'idempotency_key_reused'],
  }),
  rewordWish: operation({
    method: 'patch',
    path: '/wishes/{id}',
    operationId: 'rewordWish',
    tag: 'wishes',
    summary: 'Say it in other words',
    token: 'required',
    headers: ['Idempotency-Key', 'If-Match'],
    params: {
      schema: z.object({ id: publicIdSchema }),
      absent: { code: 'wish_not_found', message: 'There is no such wish.' },
    },
    body: wishBodySchema,
    success: { status: 200, description: 'Reworded', schema: wishReceiptSchema },
    problems: [
      'validation_failed',
      'wish_not_found',
      'version_mismatch',
      'idempotency_key_reused',
      'concurrent_change',
    ],
  }),
};
