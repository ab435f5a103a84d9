import { z } from 'zod';
import { publicIdSchema } from '../shared/id.ts';
import { minVersionQuerySchema } from '../shared/min-version.ts';
import { operation } from '../shared/operation.ts';
import { publicProfileSchema, sellersQuerySchema, sellersSchema } from './http.ts';

/** What query-api tells of people. */
export const sellerQueries = {
  showUser: operation({
    method: 'get',
    path: '/users/{id}',
    operationId: 'showUser',
    conditional: true,
    tag: 'people',
    summary: 'A public profile',
    token: 'optional',
    params: {
      schema: z.object({ id: publicIdSchema }),
      absent: { code: 'user_not_found', message: 'There is no such person.' },
    },
    query: minVersionQuerySchema,
    success: { status: 200, description: 'The profile', schema: publicProfileSchema },
    problems: ['user_not_found', 'not_yet_projected'],
  }),
  listSellers: operation({
    method: 'get',
    path: '/sellers',
    operationId: 'listSellers',
    conditional: true,
    tag: 'people',
    summary: 'Sellers by name',
    query: sellersQuerySchema,
    success: { status: 200, description: 'The sellers', schema: sellersSchema },
  }),
};
