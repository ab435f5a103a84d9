import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ModeratedOrder } from '@vivarium/contracts/orders/moderation.ts';
import { useParams } from 'react-router';
import { WhenThere } from '../../api/WhenThere.tsx';
import { formatMoment } from '../../format/moment.ts';
import { Link } from '../../ui/Link.tsx';
import { Answer, Complaint } from '../Complaint.tsx';
import styles from '../orders.module.css';
import { Timeline } from '../Timeline.tsx';
import { Decision } from './Decision.tsx';
import { ForModerators } from './ForModerators.tsx';
import { ModeratedFacts } from './ModeratedFacts.tsx';
import { moderatedOrderQuery } from './moderated-orders.ts';

/** `/moderation/orders/:id`: what both sides have said and done, and the decision. */
export function ModeratedOrderPage() {
  return (
    <ForModerators>
      <Asked />
    </ForModerators>
  );
}

function Asked() {
  const { id = '' } = useParams();
  const asked = useQuery(moderatedOrderQuery(id));
  return (
    <WhenThere of={asked} className={styles.page}>
      {(order) => <Whole order={order} />}
    </WhenThere>
  );
}

function Whole({ order }: { order: ModeratedOrder }) {
  const { t } = useLingui();
  const title = order.listing.title || t`Nameless`;
  const ordered = formatMoment(order.createdAt);
  return (
    <div className={styles.page}>
      <title>{t`Decide: ${title} – Vivarium`}</title>
      <header className={styles.head}>
        <h1>
          <Link to={`/listing/${order.listingId}`}>{title}</Link>
        </h1>
        <p className={styles.quiet}>
          <Trans>Ordered on {ordered}</Trans> ·{' '}
          <Link to="/moderation/orders">
            <Trans>All that wait</Trans>
          </Link>
        </p>
      </header>
      {order.dispute !== null && <BothSides orderId={order.id} dispute={order.dispute} />}
      <Decision order={order} />
      <section className={styles.part}>
        <h2>
          <Trans>The order</Trans>
        </h2>
        <ModeratedFacts order={order} />
      </section>
      <section className={styles.part}>
        <h2>
          <Trans>What has happened</Trans>
        </h2>
        <Timeline order={order} />
      </section>
    </div>
  );
}

function BothSides({
  orderId,
  dispute,
}: {
  orderId: string;
  dispute: NonNullable<ModeratedOrder['dispute']>;
}) {
  return (
    <>
      <section className={styles.part}>
        <h2>
          <Trans>The buyer complains</Trans>
        </h2>
        <Complaint {...{ orderId, dispute }} />
      </section>
      <section className={styles.part}>
        <h2>
          <Trans>The seller answers</Trans>
        </h2>
        {dispute.answer === null ? (
          <p className={styles.quiet}>
            {dispute.asks === 'seller' ? (
              <Trans>Not yet.</Trans>
            ) : (
              <Trans>The seller has not answered.</Trans>
            )}
          </p>
        ) : (
          <Answer {...{ orderId, answer: dispute.answer }} />
        )}
      </section>
    </>
  );
}
