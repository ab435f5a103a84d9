import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { signInPath } from '../addresses/sign-in-path.ts';
import { signOut } from '../api/session.ts';
import { useSession } from '../api/use-session.ts';
import { currentLanguage } from '../format/language.ts';
import * as places from '../places.ts';
import { announce } from '../ui/announcements.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import type { Place } from '../ui/place.ts';
import styles from './header.module.css';

const Bell = lazyPart(async () => (await import('./Bell.tsx')).Bell);

const entries = Object.values<Place>(places)
  .flatMap(({ menu }) => menu ?? [])
  .toSorted((a, b) => a.order - b.order);

/** Sign in, or one's own pages. */
export function AccountMenu() {
  const session = useSession();
  const location = useLocation();
  if (session.status === 'unknown') return <span style={{ width: 96 }} />;
  if (session.status === 'signed-in')
    return (
      <>
        <Suspense fallback={<span style={{ width: 44 }} />}>
          <Bell />
        </Suspense>
        <OwnMenu user={session.user} />
      </>
    );
  const isThere = /^\/(sign-in|register)/.test(location.pathname);
  return (
    <ButtonLink look="quiet" to={isThere ? '/sign-in' : signInPath(location)}>
      <Trans>Sign in</Trans>
    </ButtonLink>
  );
}

function OwnMenu({ user }: { user: { id: string; displayName: string } }) {
  const navigate = useNavigate();
  const { t } = useLingui();
  const name = user.displayName;
  const leave = async () => {
    const isKnown = await signOut();
    announce(
      isKnown
        ? t`You are signed out.`
        : t`You are signed out in this browser. The server could not be reached and is told as soon as it can be.`,
    );
    navigate('/');
  };
  return (
    <MenuButton
      look="quiet"
      className={styles.menuButton}
      aria-label={t`Account of ${name}`}
      items={[
        ...entries.map(({ label, to }) => ({
          label: label[currentLanguage()],
          to: typeof to === 'string' ? to : to(user),
        })),
        { label: t`Sign out`, run: () => void leave() },
      ]}
    >
      <Icon name="person" />
      <span className={styles.name}>{name}</span>
    </MenuButton>
  );
}
