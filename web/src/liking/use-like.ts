import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { favouriteCommands } from '@vivarium/contracts/favourites/commands.ts';
import { favouriteQueries } from '@vivarium/contracts/favourites/queries.ts';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { sendActivity } from '../activity/send-activity.ts';
import { signInPath } from '../addresses/sign-in-path.ts';
import { call } from '../api/call.ts';
import { useSession } from '../api/use-session.ts';
import { whyNotKept } from '../api/why-not.ts';
import { announce } from '../ui/announcements.ts';

/** Ids of all listings that one likes: asked for once, whichever hearts there are. */
const likedQuery = queryOptions({
  queryKey: ['favourite-ids'],
  queryFn: async ({ signal }) =>
    (await call(favouriteQueries.listMyFavouriteIds, {}, { signal })).ids as readonly string[],
  staleTime: 60_000,
});

/** As much of a listing as its heart needs. */
export interface Likeable {
  id: string;
  favourites?: number | undefined;
}

/**
 * Whether one likes a listing, and how many people do, one’s own change included; `press` changes it, or asks whoever is not
 * signed in to do so first.
 */
export function useLike({ id, favourites = 0 }: Likeable) {
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const here = useLocation();
  const { data: isListed = false } = useQuery({
    ...likedQuery,
    enabled: session.status === 'signed-in',
    // Its heart alone is drawn anew.
    select: (ids) => ids.includes(id),
  });
  // What was counted before one pressed.
  const [own, setOwn] = useState({ besides: favourites, change: 0 });
  const isLiked = session.status === 'signed-in' && isListed;
  const show = (like: boolean) => {
    // Before the others are known, this one alone says nothing of them.
    client.setQueryData(
      likedQuery.queryKey,
      (before) => before && (like ? [...before, id] : before.filter((one) => one !== id)),
    );
    setOwn((before) => ({
      besides: favourites,
      change: (before.besides === favourites ? before.change : 0) + (like ? 1 : -1),
    }));
  };
  const set = useMutation({
    mutationFn: (like: boolean) =>
      call(like ? favouriteCommands.addFavourite : favouriteCommands.removeFavourite, { params: { id } }),
    onMutate: async (like) => {
      await client.cancelQueries({ queryKey: likedQuery.queryKey });
      show(like);
    },
    onSuccess: (_answer, like) => {
      if (like) sendActivity([{ type: 'favourite', listing: id }]);
    },
    onSettled: () => {
      if (client.getQueryData(likedQuery.queryKey) === undefined) return client.invalidateQueries(likedQuery);
    },
    onError: (error, like) => {
      show(!like);
      announce(whyNotKept(error));
    },
  });
  return {
    isLiked,
    count: Math.max(0, favourites + (own.besides === favourites ? own.change : 0)),
    press: () => {
      if (session.status === 'signed-in') {
        if (!set.isPending) set.mutate(!isLiked);
      } else navigate(signInPath(here));
    },
  };
}
