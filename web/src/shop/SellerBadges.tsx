import { useLingui } from '@lingui/react/macro';
import type { PublicProfile } from '@vivarium/contracts/sellers/http.ts';
import styles from './shop.module.css';

/** What the marketplace knows of a seller, and says for that reason; nothing where it knows nothing. */
export function SellerBadges({ profile }: { profile: PublicProfile }) {
  const { t } = useLingui();
  const proved = [
    profile.isIdentityVerified && t`Identity verified`,
    profile.isEmailVerified && t`E-mail verified`,
  ].filter((one) => one !== false);
  if (!profile.isOfficialStore && proved.length === 0) return null;
  return (
    <ul className={styles.badges} aria-label={t`What we know of this seller`}>
      {profile.isOfficialStore && <li className={styles.official}>{t`Official store`}</li>}
      {proved.map((one) => (
        <li key={one} className={styles.proved}>
          {one}
        </li>
      ))}
    </ul>
  );
}
