import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { OfferItem } from '@vivarium/contracts/offers/http.ts';
import { offerQueries } from '@vivarium/contracts/offers/queries.ts';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { ShowMore } from '../ui/ShowMore.tsx';
import { OfferRow } from './OfferRow.tsx';
import styles from './offers.module.css';

/** `/offers`: prices that one has offered, and that one was offered. */
export function OffersPage() {
  const { t } = useLingui();
  return (
    <div className={styles.page}>
      <title>{t`Offers – Vivarium`}</title>
      <h1>
        <Trans>Offers</Trans>
      </h1>
      <h2>
        <Trans>For what you sell</Trans>
      </h2>
      <OfferList party="seller" />
      <h2>
        <Trans>For what you would buy</Trans>
      </h2>
      <OfferList party="buyer" />
    </div>
  );
}

function OfferList({ party }: { party: OfferItem['role'] }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['my-offers', party],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      call(offerQueries.listMyOffers, { query: { role: party, cursor } }, { signal }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
  const items = data?.pages.flatMap((page) => page.items);
  if (error && items === undefined) return <Outage error={error} onRetry={() => void refetch()} level={2} />;
  if (items?.length === 0)
    return (
      <p className={styles.quiet}>
        {party === 'seller' ? (
          <Trans>Nobody has made you an offer yet.</Trans>
        ) : (
          <Trans>You make one on the page of a listing.</Trans>
        )}
      </p>
    );
  return (
    <>
      <ul className={styles.list} aria-busy={items === undefined}>
        {items?.map((offer) => (
          <OfferRow key={offer.id} offer={offer} />
        ))}
      </ul>
      <ShowMore {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </>
  );
}
