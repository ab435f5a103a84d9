import { infiniteQueryOptions } from '@tanstack/react-query';
import { mediaCommands } from '@vivarium/contracts/media/commands.ts';
import { call } from '../api/call.ts';

/** Pairs that nobody has closed, those that were found first at the top. */
export const pairsQuery = infiniteQueryOptions({
  queryKey: ['pairs-of-pictures'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam: cursor, signal }) =>
    call(mediaCommands.listPairsOfPictures, { query: { cursor } }, { signal }),
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  staleTime: 0,
});
