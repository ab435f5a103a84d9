import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { mediaCommands } from '@vivarium/contracts/media/commands.ts';
import type { OwnMedia } from '@vivarium/contracts/media/http.ts';
import { useEffect } from 'react';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { listenLive } from '../api/live.ts';

/** Milliseconds between two questions of what became of an upload, for when the stream does not say it. */
const ASK_EVERY = 3000;

/** Whether something is still to become of it. */
export function isOpen(media: OwnMedia | undefined): boolean {
  return media?.status === 'awaiting' || media?.status === 'processing';
}

interface Followed {
  media: OwnMedia | undefined;
  /** It is not taken after all, or is there no more. */
  isRefused: boolean;
  /** Why, as a code. */
  reason: string | undefined;
}

/** How often it is asked whether a picture that is ready was compared with others: nobody waits for that. */
const ASKED_AFTER = 5;

/** What is known of an own upload. Whoever only looks asks once: it is followed where it is in its row. */
export const ownMediaQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['own-media', id],
    queryFn: ({ signal }) => call(mediaCommands.showOwnMedia, { params: { id: id ?? '' } }, { signal }),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Follows what becomes of an own upload: the stream says when to ask. */
export function useOwnMedia(id: string | undefined): Followed {
  const client = useQueryClient();
  useEffect(
    () =>
      listenLive(({ event, data }) => {
        const isOurs = event === 'media' && (data as { id?: string }).id === id;
        if (isOurs) void client.invalidateQueries({ queryKey: ownMediaQuery(id).queryKey });
      }),
    [client, id],
  );
  const { data: media, error } = useQuery({
    ...ownMediaQuery(id),
    refetchInterval: ({ state }) => {
      if (isApiError(state.error, 'media_not_found')) return false;
      const isToCome = state.data === undefined || isOpen(state.data);
      const isToBeCompared = state.data?.isCompared === false && state.dataUpdateCount < ASKED_AFTER;
      return isToCome || isToBeCompared ? ASK_EVERY : false;
    },
  });
  const isGone = isApiError(error, 'media_not_found');
  return {
    media,
    isRefused: isGone || media?.status === 'rejected',
    reason: isGone ? 'gone' : (media?.reason ?? undefined),
  };
}
