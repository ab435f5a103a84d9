import { queryOptions } from '@tanstack/react-query';
import { addressCommands } from '@vivarium/contracts/addresses/commands.ts';
import { call } from '../api/call.ts';

/** One's own addresses, asked for each time: they are kept nowhere. */
export const addressesQuery = queryOptions({
  queryKey: ['addresses'],
  queryFn: ({ signal }) => call(addressCommands.listAddresses, {}, { signal }),
  staleTime: 0,
  gcTime: 0,
});
