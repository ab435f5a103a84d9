import { Trans } from '@lingui/react/macro';
import type { RestrictedFor } from '@vivarium/contracts/shared/restrictions.ts';
import { HomeRegionChoice } from '../region/HomeRegionChoice.tsx';
import { LawSource } from '../region/LawSource.tsx';
import { placeOf } from '../region/left-out.ts';
import styles from '../region/region.module.css';
import { Banner } from '../ui/Notice.tsx';

/** Says on the page of a listing that the animal may not be kept where the reader lives, or that it depends on the animal. */
export function RestrictedNotice({ restrictedFor: law }: { restrictedFor: RestrictedFor }) {
  const { city, certainty, acts, only } = law;
  const place = placeOf(law);
  const heading =
    only !== undefined ? (
      <Trans>
        A law of {place} may concern this animal: {only}.
      </Trans>
    ) : city !== undefined ? (
      <Trans>A law of {city} probably restricts this animal within the city; we could not make sure.</Trans>
    ) : certainty === 'likely' ? (
      <Trans>A law of {place}, where you live, probably restricts this animal; we could not make sure.</Trans>
    ) : acts.includes('keep') ? (
      <Trans>This animal may not be kept in {place}, where you live.</Trans>
    ) : (
      <Trans>This animal may not be bought in {place}, where you live.</Trans>
    );
  return (
    <Banner tone={only === undefined ? 'refusal' : 'attention'}>
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
