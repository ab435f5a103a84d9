import type { RestrictedFor } from '@vivarium/contracts/shared/restrictions.ts';
import { Banner } from '../ui/Notice.tsx';
import { HomeRegionChoice } from './HomeRegionChoice.tsx';
import { LawSource } from './LawSource.tsx';
import styles from './region.module.css';

/** Says on the page of a listing that the animal may not be kept where the reader lives. */
export function RestrictedNotice({ restrictedFor: law }: { restrictedFor: RestrictedFor }) {
  return (
    <Banner tone="refusal">
      <div className={styles.restricted}>
        <p>
          <strong>This animal may not be kept in {law.place}, where you live.</strong> {law.rule}
        </p>
        <LawSource law={law} />
        <div className={styles.small}>
          This is no legal advice. <HomeRegionChoice />
        </div>
      </div>
    </Banner>
  );
}
