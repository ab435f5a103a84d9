import { useLingui } from '@lingui/react/macro';
import type { RestrictedFor } from '@vivarium/contracts/shared/restrictions.ts';
import { formatDay } from '../format/date.ts';
import styles from './region.module.css';

/** By which law, and for which day that is stated. */
export function LawSource({ law }: { law: Pick<RestrictedFor, 'source' | 'asOf'> }) {
  const { t } = useLingui();
  const { source } = law;
  const day = formatDay(law.asOf);
  return <p className={styles.small}>{t`${source}. As of ${day}.`}</p>;
}
