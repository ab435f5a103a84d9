import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ForModerators } from '../api/ForModerators.tsx';
import { Outage } from '../api/Outage.tsx';
import { ShowMore } from '../ui/ShowMore.tsx';
import styles from './look-alikes.module.css';
import { PairOfPictures } from './PairOfPictures.tsx';
import { pairsQuery } from './pairs.ts';

/** `/moderation/pictures`: pictures on listings of different sellers that look like one. */
export function LookAlikesPage() {
  const { t } = useLingui();
  return (
    <ForModerators why={<Trans>They look here at pictures that two sellers show.</Trans>}>
      <div className={styles.page}>
        <title>{t`Pictures that look alike – Vivarium`}</title>
        <h1>
          <Trans>Pictures that look alike</Trans>
        </h1>
        <p className={styles.quiet}>
          <Trans>
            Two sellers show what looks like one picture. Nothing was hidden: one of them may have the other’s
            leave, or be the breeder of the animal. What was uploaded first need not be the original.
          </Trans>
        </p>
        <Pairs />
      </div>
    </ForModerators>
  );
}

function Pairs() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(pairsQuery);
  const items = data?.pages.flatMap((page) => page.items);
  if (error && items === undefined) return <Outage error={error} onRetry={() => void refetch()} level={2} />;
  if (items?.length === 0)
    return (
      <p className={styles.quiet}>
        <Trans>None waits.</Trans>
      </p>
    );
  return (
    <>
      <ul className={styles.pairs} aria-busy={items === undefined}>
        {items?.map((pair) => (
          <PairOfPictures key={pair.id} pair={pair} />
        ))}
      </ul>
      <ShowMore {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </>
  );
}
