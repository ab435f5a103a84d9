import type { RestrictedFor } from '@vivarium/contracts/shared/restrictions.ts';
import { formatDay } from '../format/date.ts';
import styles from './region.module.css';

/** By which law, and for which day that is stated. */
export function LawSource({ law }: { law: Pick<RestrictedFor, 'source' | 'asOf'> }) {
  return (
    <p className={styles.small}>
      {/* At noon it is the same day in every time zone of the reader. */}
      {law.source}. As of {formatDay(`${law.asOf}T12:00`)}.
    </p>
  );
}
