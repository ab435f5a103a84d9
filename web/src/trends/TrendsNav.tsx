import { useLingui } from '@lingui/react/macro';
import { useLocation } from 'react-router';
import { roleOf } from '../api/role-of.ts';
import { useSession } from '../api/use-session.ts';
import { Link } from '../ui/Link.tsx';
import styles from './trends.module.css';

/** The pages of trends, on each of them. */
export function TrendsNav() {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const session = useSession();
  const pages = [
    { to: '/trends', name: t`The market` },
    { to: '/trends/compare', name: t`Compare` },
    { to: '/trends/prices', name: t`Price guide` },
    { to: '/trends/map', name: t`Map` },
    { to: '/trends/wanted', name: t`Wanted` },
    { to: '/trends/hourly', name: t`Hourly trends` },
    ...(roleOf(session) === 'user' ? [] : [{ to: '/operations', name: t`Operations` }]),
  ];
  return (
    <nav className={`${styles.nav} no-print`} aria-label={t`Trends`}>
      {pages.map(({ to, name }) => (
        <Link key={to} to={to} aria-current={pathname === to ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
