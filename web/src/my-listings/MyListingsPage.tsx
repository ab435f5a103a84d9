import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Outage } from '../api/Outage.tsx';
import { ownListings } from '../api/own-listings.ts';
import { SkeletonCards } from '../card/SkeletonCards.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { ShowMore } from '../ui/ShowMore.tsx';
import { ManyActions } from './ManyActions.tsx';
import styles from './my-listings.module.css';
import { OwnFilters } from './OwnFilters.tsx';
import { OwnRow } from './OwnRow.tsx';
import { noneWords } from './statuses.ts';
import { useOwnSearch } from './use-own-search.ts';
import { useSelection } from './use-selection.ts';

/** `/my/listings`: what one has for sale, had, and has begun. */
export function MyListingsPage() {
  const { t } = useLingui();
  const { search, typed, change } = useOwnSearch();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['my-listings', search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => ownListings(search, pageParam, signal),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const items = data?.pages.flatMap((page) => page.items);
  const first = data?.pages[0];
  const selection = useSelection(items ?? []);
  const page = useRef<HTMLDivElement>(null);
  const [gone, setGone] = useState<number>();
  // The row that was removed had the focus: it goes to the one that stands in its place.
  useEffect(() => {
    if (gone === undefined) return;
    const rows = page.current?.querySelectorAll<HTMLElement>('li a') ?? [];
    const links = [...rows].filter((link) => link.closest('li')?.querySelector('a') === link);
    (links[Math.min(gone, links.length - 1)] ?? page.current?.querySelector('h1'))?.focus();
    setGone(undefined);
  }, [gone]);
  const isNarrowed = search.q !== '';
  return (
    <div className={styles.page} ref={page}>
      <title>{t`My listings – Vivarium`}</title>
      <div className={styles.head}>
        <h1 tabIndex={-1}>
          <Trans>My listings</Trans>
        </h1>
        <div className={styles.ways}>
          <ButtonLink to="/my/listings/import">
            <Trans>Import from a file</Trans>
          </ButtonLink>
          <ButtonLink look="primary" to="/sell">
            <Trans>Sell something</Trans>
          </ButtonLink>
        </div>
      </div>
      <OwnFilters search={search} typed={typed} change={change} counts={first?.statuses ?? []} />
      <ManyActions search={search} total={first?.total ?? 0} loaded={items ?? []} selection={selection} />
      {error && !items ? (
        <Outage error={error} onRetry={() => void refetch()} level={2} />
      ) : items === undefined ? (
        <SkeletonCards layout="list" />
      ) : items.length === 0 ? (
        <p className={styles.none}>
          {isNarrowed
            ? t`None of your listings has these words.`
            : search.status === undefined
              ? t`You have not listed anything yet.`
              : t(noneWords[search.status])}
        </p>
      ) : (
        <ul className={styles.list}>
          {items.map((listing, at) => (
            <OwnRow
              key={listing.id}
              listing={listing}
              isSelected={selection.chosen.has(listing.id)}
              onSelect={(isChosen) => selection.choose([listing], isChosen)}
              onRemoved={() => {
                selection.choose([listing], false);
                setGone(at);
              }}
            />
          ))}
        </ul>
      )}
      <ShowMore {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </div>
  );
}
