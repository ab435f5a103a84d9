import { Trans, useLingui } from '@lingui/react/macro';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { formatMoment } from '../format/moment.ts';
import { formatPrice } from '../format/price.ts';
import { EvidencePictures } from './EvidencePictures.tsx';
import styles from './orders.module.css';
import { answerWord, complaintWord } from './reader-words.ts';

type Dispute = NonNullable<OrderItem['dispute']>;

/** Who reads it; undefined: neither party. */
type Role = OrderItem['role'] | undefined;

interface ComplaintProps {
  orderId: string;
  dispute: Dispute;
  role?: Role;
}

/** What the buyer says is wrong, and what they show of it. */
export function Complaint({ orderId, dispute, role }: ComplaintProps) {
  const { i18n } = useLingui();
  const { reason, text, photographs, openedAt } = dispute;
  return (
    <div className={styles.side}>
      <p>
        <strong>{i18n._(complaintWord(reason, role))}</strong>
      </p>
      {text && <p className={styles.said}>{text}</p>}
      <Shown {...{ orderId, photographs, by: 'buyer' }} />
      <p className={styles.quiet}>{formatMoment(openedAt)}</p>
    </div>
  );
}

interface AnswerProps {
  orderId: string;
  answer: NonNullable<Dispute['answer']>;
  role?: Role;
}

/** What the seller says to it, and what they show. */
export function Answer({ orderId, answer, role }: AnswerProps) {
  const { i18n } = useLingui();
  const { kind, text, photographs, at } = answer;
  const part = answer.part && formatPrice(answer.part);
  return (
    <div className={styles.side}>
      <p>
        <strong>{i18n._(answerWord(kind, role))}</strong>
        {part && <span className="tabular">: {part}</span>}
      </p>
      {text && <p className={styles.said}>{text}</p>}
      <Shown {...{ orderId, photographs, by: 'seller' }} />
      <p className={styles.quiet}>{formatMoment(at)}</p>
    </div>
  );
}

function Shown({ photographs, ...side }: { orderId: string; by: 'buyer' | 'seller'; photographs: number }) {
  if (photographs > 0) return <EvidencePictures {...side} />;
  return (
    <p className={styles.quiet}>
      <Trans>Without photographs.</Trans>
    </p>
  );
}

interface Waiting {
  order: Pick<OrderItem, 'dispute' | 'due'> & { role?: OrderItem['role'] };
}

/** @returns what an order in dispute waits for, in a sentence; undefined: it is settled. */
export function Awaiting({ order: { dispute, due, role } }: Waiting) {
  if (dispute === null || dispute.settledAt !== null) return null;
  const until = due && formatMoment(due.at);
  const isOwn = dispute.asks === role;
  return (
    <p>
      {dispute.asks === 'moderator' ? (
        <Trans>A moderator decides. Until then nothing happens by itself.</Trans>
      ) : isOwn ? (
        <Trans>You have until {until} to answer. Then a moderator decides.</Trans>
      ) : dispute.asks === 'seller' ? (
        <Trans>The seller has until {until} to answer. Then a moderator decides.</Trans>
      ) : (
        <Trans>The buyer has until {until} to say what they think of it. Then a moderator decides.</Trans>
      )}
    </p>
  );
}
