import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { signOut } from '../api/session.ts';
import { useSession } from '../api/use-session.ts';
import * as places from '../places.ts';
import { announce } from '../ui/announcements.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Place } from '../ui/place.ts';
import styles from './header.module.css';

const entries = Object.values<Place>(places)
  .flatMap(({ menu }) => menu ?? [])
  .toSorted((a, b) => a.order - b.order);

/** Sign in, or one's own pages. The menu is a disclosure of links: Tab walks through it, Escape closes it. */
export function AccountMenu() {
  const session = useSession();
  const location = useLocation();
  if (session.status === 'unknown') return <span style={{ width: 96 }} />;
  if (session.status === 'signed-in') return <OwnMenu user={session.user} key={location.key} />;
  const here = location.pathname + location.search;
  const back = /^\/(sign-in|register)/.test(here) ? '' : `?return=${encodeURIComponent(here)}`;
  return (
    <ButtonLink look="quiet" to={`/sign-in${back}`}>
      <Trans>Sign in</Trans>
    </ButtonLink>
  );
}

function OwnMenu({ user }: { user: { id: string; displayName: string } }) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const { t } = useLingui();
  const name = user.displayName;
  useEffect(() => {
    if (!open) return;
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to the Escape key of what it holds
    <div
      ref={menu}
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        menu.current?.querySelector('button')?.focus();
      }}
    >
      <Button
        look="quiet"
        className={styles.menuButton}
        aria-expanded={open}
        aria-label={t`Account of ${name}`}
        onClick={() => setOpen(!open)}
      >
        <Icon name="person" />
        <span className={styles.name}>{name}</span>
      </Button>
      {open && (
        <div className={styles.menuList}>
          {entries.map(({ label, to }) => (
            <Link key={label.id} to={typeof to === 'string' ? to : to(user)}>
              {t(label)}
            </Link>
          ))}
          <button
            type="button"
            onClick={async () => {
              await signOut();
              announce(t`You are signed out.`);
              navigate('/');
            }}
          >
            <Trans>Sign out</Trans>
          </button>
        </div>
      )}
    </div>
  );
}
