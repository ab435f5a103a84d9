import { queryOptions } from '@tanstack/react-query';
import { couponCommands } from '@vivarium/contracts/coupons/commands.ts';
import { call } from '../api/call.ts';

/** The coupons that one has made, the newest first, and how often they were used. */
export const couponsQuery = queryOptions({
  queryKey: ['coupons'],
  queryFn: ({ signal }) => call(couponCommands.listCoupons, {}, { signal }),
  staleTime: 0,
});
