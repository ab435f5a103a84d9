import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ownListings } from '../api/listings.ts';
import { Outage } from '../api/Outage.tsx';
import { queryClient } from '../api/query-client.ts';
import { ListingCard } from '../card/ListingCard.tsx';
import { SkeletonCards } from '../card/SkeletonCards.tsx';
import { statusWord } from '../format/status.ts';
import { OwnerActions } from '../owner/OwnerActions.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import styles from './my-listings.module.css';
import { noneWords, statuses } from './statuses.ts';

/** `/my/listings`: what one has for sale, had, and has begun. */
export function MyListingsPage() {
  const { t } = useLingui();
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
      <title>{t`My listings – Vivarium`}</title>
      <div className={styles.head}>
        <h1>
          <Trans>My listings</Trans>
        </h1>
        <ButtonLink look="primary" to="/sell">
          <Trans>Sell something</Trans>
        </ButtonLink>
      </div>
      <fieldset className={styles.filter}>
        <legend className="visually-hidden">
          <Trans>Status</Trans>
        </legend>
        {[undefined, ...statuses].map((one) => (
          <label key={one ?? 'all'}>
            <input type="radio" name="status" checked={status === one} onChange={() => setStatus(one)} />
            {one === undefined ? t`All` : statusWord(one)}
          </label>
        ))}
      </fieldset>
      {error && !items ? (
        <Outage error={error} onRetry={() => void refetch()} level={2} />
      ) : items === undefined ? (
        <SkeletonCards layout="list" />
      ) : items.length === 0 ? (
        <p className={styles.none}>
          {status === undefined ? t`You have not listed anything yet.` : t(noneWords[status])}
        </p>
      ) : (
        <ul className={styles.list}>
          {items.map((listing) => (
            <li key={listing.id} className={styles.item}>
              <ListingCard listing={listing} layout="list" headingLevel={2} />
              <div className={styles.side}>
                <p className={styles.status} data-status={listing.status}>
                  {statusWord(listing.status)}
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
          {isFetchingNextPage ? t`Loading…` : t`Show more`}
        </Button>
      )}
    </div>
  );
}
