import { useLingui } from '@lingui/react/macro';
import { useLocation } from 'react-router';
import { Link } from '../ui/Link.tsx';
import styles from './trends.module.css';

/** The pages of trends, on each of them. */
export function TrendsNav() {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const pages = [
    { to: '/trends', name: t`The market` },
    { to: '/trends/compare', name: t`Compare` },
    { to: '/trends/prices', name: t`Price guide` },
    { to: '/trends/wanted', name: t`Wanted` },
    { to: '/trends/hourly', name: t`Hourly trends` },
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
