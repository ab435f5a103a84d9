import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ModeratedOrder, WaitsFor } from '@vivarium/contracts/orders/moderation.ts';
import { Outage } from '../../api/Outage.tsx';
import { formatMoment } from '../../format/moment.ts';
import { personName } from '../../format/person-name.ts';
import { formatPrice } from '../../format/price.ts';
import { Link } from '../../ui/Link.tsx';
import { ShowMore } from '../../ui/ShowMore.tsx';
import styles from '../orders.module.css';
import { complaintWords } from '../words.ts';
import { ForModerators } from './ForModerators.tsx';
import { waitingQuery } from './moderated-orders.ts';

/** `/moderation/orders`: complaints and large orders, those that have waited longest first. */
export function ModerationPage() {
  const { t } = useLingui();
  return (
    <ForModerators>
      <div className={styles.page}>
        <title>{t`Orders to decide – Vivarium`}</title>
        <h1>
          <Trans>Orders to decide</Trans>
        </h1>
        <section className={styles.part}>
          <h2>
            <Trans>Complaints</Trans>
          </h2>
          <Waiting waits="dispute" />
        </section>
        <section className={styles.part}>
          <h2>
            <Trans>Large orders, before they are charged</Trans>
          </h2>
          <Waiting waits="review" />
        </section>
      </div>
    </ForModerators>
  );
}

function Waiting({ waits }: { waits: WaitsFor }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    waitingQuery(waits),
  );
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
      <ul className={styles.list} aria-busy={items === undefined}>
        {items?.map((order) => (
          <Row key={order.id} order={order} />
        ))}
      </ul>
      <ShowMore {...{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </>
  );
}

function Row({ order }: { order: ModeratedOrder }) {
  const { i18n, t } = useLingui();
  const { id, listing, buyer, seller, dispute, createdAt, total } = order;
  const [who, from] = [personName(buyer), seller.displayName || t`somebody who has gone`];
  return (
    <li>
      <div className={styles.what}>
        <Link to={`/moderation/orders/${id}`}>{listing.title || t`Nameless`}</Link>
        <span className={styles.from}>
          <Trans>
            {who} from {from}
          </Trans>
        </span>
      </div>
      <span className={styles.standing}>
        <span className="tabular">{formatPrice(total)}</span>
        <span className={styles.status} data-status="open">
          {dispute === null ? formatMoment(createdAt) : i18n._(complaintWords[dispute.reason])}
        </span>
      </span>
    </li>
  );
}
