import { Trans, useLingui } from '@lingui/react/macro';
import type { ModeratedOrder } from '@vivarium/contracts/orders/moderation.ts';
import { formatMoment } from '../../format/moment.ts';
import { EvidencePictures } from '../EvidencePictures.tsx';
import styles from '../orders.module.css';
import { complaintWords } from '../words.ts';

/** What the buyer says is wrong, and what they show of it. */
export function Complaint({
  orderId,
  dispute: { reason, text, photographs, openedAt },
}: {
  orderId: string;
  dispute: NonNullable<ModeratedOrder['dispute']>;
}) {
  const { i18n } = useLingui();
  return (
    <section className={styles.part}>
      <h2>{i18n._(complaintWords[reason])}</h2>
      <p className={styles.said}>{text}</p>
      {photographs > 0 ? (
        <EvidencePictures orderId={orderId} />
      ) : (
        <p className={styles.quiet}>
          <Trans>Without photographs.</Trans>
        </p>
      )}
      <p className={styles.quiet}>{formatMoment(openedAt)}</p>
    </section>
  );
}
