import { Trans, useLingui } from '@lingui/react/macro';
import type { PublicProfile } from '@vivarium/contracts/sellers/http.ts';
import styles from './shop.module.css';

/** What the seller promises everybody who buys of them; nothing where they promise nothing. */
export function StorePolicies({ profile, folded }: { profile: PublicProfile; folded?: boolean }) {
  const { t } = useLingui();
  const promises = [
    { what: t`Shipping`, said: profile.shippingPolicy },
    { what: t`Arrival`, said: profile.arrivalPolicy },
    { what: t`Returns`, said: profile.returnPolicy },
  ].filter(({ said }) => said !== '');
  if (promises.length === 0) return null;
  const list = (
    <dl className={styles.promises}>
      {promises.map(({ what, said }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
  if (!folded) return list;
  return (
    <details className={styles.folded}>
      <summary>
        <Trans>Shipping, arrival and returns</Trans>
      </summary>
      {list}
    </details>
  );
}
