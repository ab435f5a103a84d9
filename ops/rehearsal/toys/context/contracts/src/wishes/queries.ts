import { operation } from '../shared/operation.ts';
import { myWishesPageSchema, myWishesQuerySchema } from './http.ts';

/** What query-api tells of wishes. */
export const wishQueries = {
  listMyWishes: operation({
    method: 'get',
    path: '/my/wishes',
    operationId: 'listMyWishes',
    tag: 'wishes',
    summary: 'One’s own wishes, the newest first',
    token: 'required',
    query: myWishesQuerySchema,
    success: { status: 200, description: 'A page of wishes', schema: myWishesPageSchema },
  }),
};
