import { Trans, useLingui } from '@lingui/react/macro';
import { NavLink } from 'react-router';
import styles from './private.module.css';

/** Leads from one private page to the other. */
export function PrivateTabs() {
  const { t } = useLingui();
  return (
    <nav className={styles.tabs} aria-label={t`What only you can see`}>
      <NavLink to="/account/addresses">
        <Trans>Addresses</Trans>
      </NavLink>
      <NavLink to="/account/privacy">
        <Trans>Your data</Trans>
      </NavLink>
    </nav>
  );
}
