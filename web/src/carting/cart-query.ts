import { queryOptions } from '@tanstack/react-query';
import { cartCommands } from '@vivarium/contracts/cart/commands.ts';
import { call } from '../api/call.ts';

/** What is in one's cart, by the write side: whether it can be had is as new as can be. */
export const cartQuery = queryOptions({
  queryKey: ['cart'],
  queryFn: ({ signal }) => call(cartCommands.showCart, {}, { signal }),
  staleTime: 0,
});
