import { Trans, useLingui } from '@lingui/react/macro';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { formatMoment } from '../format/moment.ts';
import styles from './orders.module.css';
import { chapterWord, dueWord } from './reader-words.ts';
import { aheadOf } from './standing.ts';

interface Props {
  order: Pick<OrderItem, 'timeline' | 'due' | 'status' | 'payment'> & { role?: OrderItem['role'] };
}

/** What has happened, the oldest first, and at its end what happens by itself. */
export function Timeline({ order }: Props) {
  const { timeline, due, role } = order;
  const { i18n } = useLingui();
  return (
    <ol className={styles.timeline}>
      {timeline.map(({ what, by, at }) => (
        <li key={`${what} ${at}`}>
          <span>{i18n._(chapterWord({ what, by }, role))}</span>
          <time className="tabular" dateTime={at}>
            {formatMoment(at)}
          </time>
        </li>
      ))}
      {due !== null && (
        <li className={styles.ahead}>
          <span>
            <Trans>By itself</Trans>: {i18n._(dueWord(aheadOf(order, due.what), role))}
          </span>
          <time className="tabular" dateTime={due.at}>
            {formatMoment(due.at)}
          </time>
        </li>
      )}
    </ol>
  );
}
