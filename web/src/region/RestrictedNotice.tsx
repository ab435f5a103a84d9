import { Trans } from '@lingui/react/macro';
import type { RestrictedFor } from '@vivarium/contracts/shared/restrictions.ts';
import { Banner } from '../ui/Notice.tsx';
import { HomeRegionChoice } from './HomeRegionChoice.tsx';
import { LawSource } from './LawSource.tsx';
import { placeOf } from './left-out.ts';
import styles from './region.module.css';

/** Says on the page of a listing that the animal may not be kept where the reader lives. */
export function RestrictedNotice({ restrictedFor: law }: { restrictedFor: RestrictedFor }) {
  const { city, certainty, acts } = law;
  const place = placeOf(law);
  const heading =
    city !== undefined ? (
      <Trans>A law of {city} probably restricts this animal within the city; we could not make sure.</Trans>
    ) : certainty === 'likely' ? (
      <Trans>A law of {place}, where you live, probably restricts this animal; we could not make sure.</Trans>
    ) : acts.includes('keep') ? (
      <Trans>This animal may not be kept in {place}, where you live.</Trans>
    ) : (
      <Trans>This animal may not be bought in {place}, where you live.</Trans>
    );
  return (
    <Banner tone="refusal">
      <div className={styles.restricted}>
        <p>
          <strong>{heading}</strong> {law.rule} {law.grandfathering}
        </p>
        <LawSource law={law} />
        <div className={styles.small}>
          <Trans>This is no legal advice.</Trans> <HomeRegionChoice />
        </div>
      </div>
    </Banner>
  );
}
