import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/Link.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { HeaderSearch } from './HeaderSearch.tsx';
import styles from './header.module.css';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** The head of every page: word mark, search box, selling, account, theme. */
export function Header() {
  const { t } = useLingui();
  return (
    <header className={`${styles.header} no-print`}>
      <div className={styles.bar}>
        <Link
          to="/"
          className={styles.mark}
          onClick={(event) => {
            if (!event.metaKey && !event.ctrlKey) scrollTo({ top: 0 });
          }}
        >
          <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="7" fill="currentColor" />
            <path
              d="M23 8.500c-3-2.400-9.200-1.700-9.200 2.200 0 4.600 8 3.200 8 8.100 0 4.700-7.300 6-12.300 2.700"
              fill="none"
              stroke="var(--paper)"
              strokeWidth="3.200"
              strokeLinecap="round"
            />
            <circle cx="23.300" cy="8.700" r="1" fill="currentColor" />
          </svg>
          Vivarium
        </Link>
        <HeaderSearch />
        <nav className={styles.nav} aria-label={t`Account and selling`}>
          <ButtonLink look="quiet" to="/trends" className={styles.wide}>
            <Trans>Trends</Trans>
          </ButtonLink>
          <ButtonLink look="quiet" to="/sell">
            <Icon name="plus" />
            <Trans>Sell</Trans>
          </ButtonLink>
          <AccountMenu />
          <ThemeSwitch />
        </nav>
      </div>
    </header>
  );
}
