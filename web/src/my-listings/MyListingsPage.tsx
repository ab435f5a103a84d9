import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ownListings } from '../api/listings.ts';
import { Outage } from '../api/Outage.tsx';
import { queryClient } from '../api/query-client.ts';
import { ListingCard } from '../card/ListingCard.tsx';
import { SkeletonCards } from '../card/SkeletonCards.tsx';
import { OwnerActions } from '../owner/OwnerActions.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import styles from './my-listings.module.css';
import { statuses, statusWords } from './statuses.ts';

/** `/my/listings`: what one has for sale, had, and has begun. */
export function MyListingsPage() {
  const [status, setStatus] = useState<(typeof statuses)[number]>();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['my-listings', status ?? 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => ownListings(status, pageParam, signal),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const items = data?.pages.flatMap((page) => page.items).filter(({ id }) => !removed.has(id));
  return (
    <div className={styles.page}>
      <title>My listings – Vivarium</title>
      <div className={styles.head}>
        <h1>My listings</h1>
        <ButtonLink look="primary" to="/sell">
          Sell something
        </ButtonLink>
      </div>
      <fieldset className={styles.filter}>
        <legend className="visually-hidden">Status</legend>
        {[undefined, ...statuses].map((one) => (
          <label key={one ?? 'all'}>
            <input type="radio" name="status" checked={status === one} onChange={() => setStatus(one)} />
            {one === undefined ? 'All' : statusWords[one]}
          </label>
        ))}
      </fieldset>
      {error && !items ? (
        <Outage error={error} onRetry={() => void refetch()} level={2} />
      ) : items === undefined ? (
        <SkeletonCards layout="list" />
      ) : items.length === 0 ? (
        <p className={styles.none}>
          {status === undefined
            ? 'You have not listed anything yet.'
            : `None of your listings is ${statusWords[status].toLowerCase()}.`}
        </p>
      ) : (
        <ul className={styles.list}>
          {items.map((listing) => (
            <li key={listing.id} className={styles.item}>
              <ListingCard listing={listing} layout="list" headingLevel={2} />
              <div className={styles.side}>
                <p className={styles.status} data-status={listing.status}>
                  {statusWords[listing.status as keyof typeof statusWords] ?? listing.status}
                </p>
                <OwnerActions
                  listing={listing}
                  onRemoved={() => {
                    setRemoved((before) => new Set([...before, listing.id]));
                    void queryClient.invalidateQueries({ queryKey: ['my-listings'] });
                  }}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchingNextPage ? 'Loading…' : 'Show more'}
        </Button>
      )}
    </div>
  );
}
