import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { insightQueries } from '@vivarium/contracts/insights/queries.ts';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { SkeletonCards } from '../card/SkeletonCards.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import { ShowMore } from '../ui/ShowMore.tsx';
import { InsightRow } from './InsightRow.tsx';
import styles from './insights.module.css';

/** `/my/insights`: who sees what one has for sale, and where its price lies. */
export function InsightsPage() {
  const { t } = useLingui();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['my-insights'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      call(insightQueries.listMyInsights, { query: { cursor } }, { signal }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <div className={styles.page}>
      <title>{t`Insights – Vivarium`}</title>
      <header className={styles.head}>
        <h1>
          <Trans>Insights</Trans>
        </h1>
        <p className={styles.quiet}>
          <Trans>
            Visitors count once a day, whatever they do, and you never count yourself. Whoever asks not to be
            followed is not counted at all: <Link to="/trends/methods">how it is counted</Link>.
          </Trans>
        </p>
      </header>
      {error && items === undefined ? (
        <Outage error={error} onRetry={() => void refetch()} level={2} />
      ) : items === undefined ? (
        <SkeletonCards layout="list" />
      ) : items.length === 0 ? (
        <div className={styles.none}>
          <p>
            <Trans>Nothing of yours is published yet. Once it is, you see here who looks at it.</Trans>
          </p>
          <ButtonLink look="primary" to="/sell">
            <Trans>Sell something</Trans>
          </ButtonLink>
        </div>
      ) : (
        <ul className={styles.list}>
          {items.map((insight) => (
            <InsightRow key={insight.listing.id} insight={insight} />
          ))}
        </ul>
      )}
      <ShowMore {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </div>
  );
}
