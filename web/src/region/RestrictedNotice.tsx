import { Trans } from '@lingui/react/macro';
import type { RestrictedFor } from '@vivarium/contracts/shared/restrictions.ts';
import { Banner } from '../ui/Notice.tsx';
import { HomeRegionChoice } from './HomeRegionChoice.tsx';
import { LawSource } from './LawSource.tsx';
import styles from './region.module.css';

/** Says on the page of a listing that the animal may not be kept where the reader lives. */
export function RestrictedNotice({ restrictedFor: law }: { restrictedFor: RestrictedFor }) {
  const { place } = law;
  return (
    <Banner tone="refusal">
      <div className={styles.restricted}>
        <p>
          <strong>
            <Trans>This animal may not be kept in {place}, where you live.</Trans>
          </strong>{' '}
          {law.rule}
        </p>
        <LawSource law={law} />
        <div className={styles.small}>
          <Trans>This is no legal advice.</Trans> <HomeRegionChoice />
        </div>
      </div>
    </Banner>
  );
}
