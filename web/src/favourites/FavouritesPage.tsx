import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { favouriteCommands } from '@vivarium/contracts/favourites/commands.ts';
import type { FavouriteItem } from '@vivarium/contracts/favourites/http.ts';
import { favouriteQueries } from '@vivarium/contracts/favourites/queries.ts';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { whyNotKept } from '../api/why-not.ts';
import grid from '../card/grid.module.css';
import { ListingCard } from '../card/ListingCard.tsx';
import { SkeletonCards } from '../card/SkeletonCards.tsx';
import { formatPrice } from '../format/price.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { ShowMore } from '../ui/ShowMore.tsx';
import styles from './favourites.module.css';

/** `/my/favourites`: what one likes, and what has changed since. */
export function FavouritesPage() {
  const { t } = useLingui();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['my-favourites'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      call(favouriteQueries.listMyFavourites, { query: { cursor } }, { signal }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
  const items = data?.pages.flatMap((page) => page.items);
  const hidden = data?.pages.flatMap((page) => page.hidden) ?? [];
  return (
    <div className={styles.page}>
      <title>{t`Favourites – Vivarium`}</title>
      <h1>
        <Trans>Favourites</Trans>
      </h1>
      {error && items === undefined ? (
        <Outage error={error} onRetry={() => void refetch()} level={2} />
      ) : items === undefined ? (
        <SkeletonCards layout="grid" />
      ) : items.length === 0 && hidden.length === 0 ? (
        <p className={styles.none}>
          <Trans>
            Nothing yet. The heart on a listing’s page puts it here, and you are told when it becomes cheaper.
          </Trans>
        </p>
      ) : (
        <>
          {hidden.length > 0 && <Hidden ids={hidden} />}
          <ul className={`${grid.grid} ${styles.list}`}>
            {items.map((listing) => (
              <li key={listing.id}>
                <ListingCard listing={listing} headingLevel={2} />
                <Since listing={listing} />
              </li>
            ))}
          </ul>
        </>
      )}
      <ShowMore {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </div>
  );
}

/** That some cannot be seen now, whether or not they come back; and a way to be rid of them. */
function Hidden({ ids }: { ids: readonly string[] }) {
  const client = useQueryClient();
  const taking = useMutation({
    mutationFn: async () => {
      for (const id of ids) await call(favouriteCommands.removeFavourite, { params: { id } });
    },
    onError: (error) => announce(whyNotKept(error)),
    onSettled: () =>
      Promise.all(
        [['my-favourites'], ['favourite-ids']].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
  return (
    <div className={styles.none}>
      <p>
        <Plural
          value={ids.length}
          one="# of your favourites is not on the market now."
          other="# of your favourites are not on the market now."
        />
      </p>
      <Button look="quiet" disabled={taking.isPending} onClick={() => taking.mutate()}>
        <Plural value={ids.length} one="Take it out" other="Take them out" />
      </Button>
    </div>
  );
}

/** What has changed since one began to like it; nothing where nothing has. */
function Since({ listing: { price, priceThen } }: { listing: FavouriteItem }) {
  if (price.amount === priceThen.amount && price.currency === priceThen.currency) return null;
  const before = formatPrice(priceThen);
  return (
    <p className={styles.since}>
      {price.currency === priceThen.currency && Number(price.amount) < Number(priceThen.amount) ? (
        <Trans>Cheaper: it was {before}</Trans>
      ) : (
        <Trans>It was {before}</Trans>
      )}
    </p>
  );
}
