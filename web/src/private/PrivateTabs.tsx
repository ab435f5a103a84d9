import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Link } from '../ui/Link.tsx';
import styles from './private.module.css';

/** Leads from one private page to the other. */
export function PrivateTabs() {
  const { t } = useLingui();
  return (
    <nav className={styles.tabs} aria-label={t`What only you can see`}>
      <Tab to="/account/addresses">
        <Trans>Addresses</Trans>
      </Tab>
      <Tab to="/account/privacy">
        <Trans>Your data</Trans>
      </Tab>
    </nav>
  );
}

function Tab({ to, children }: { to: string; children: ReactNode }) {
  const isHere = useLocation().pathname === to;
  return (
    <Link to={to} aria-current={isHere ? 'page' : undefined}>
      {children}
    </Link>
  );
}
