import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useEffect, useRef } from 'react';
import { Outlet, useLocation, useNavigationType } from 'react-router';
import { isSearchPath } from '../addresses/search-path.ts';
import { useSession } from '../api/use-session.ts';
import { bringWords } from '../api/words.ts';
import { lengthUnitNames, useLengthUnit } from '../format/length-unit.ts';
import { HomeRegionChoice } from '../region/HomeRegionChoice.tsx';
import { security } from '../security/pages.ts';
import { Link } from '../ui/Link.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { SkipLink } from '../ui/SkipLink.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import styles from './shell.module.css';
import { useScrollMemory } from './use-scroll-memory.ts';
import { Waiting } from './Waiting.tsx';

const ConfirmAddress = lazyPart(async () => {
  const [{ ConfirmAddress }] = await Promise.all([
    import('../security/ConfirmAddress.tsx'),
    bringWords(security.words ?? {}),
  ]);
  return ConfirmAddress;
});
const LanguageChoice = lazyPart(async () => (await import('./LanguageChoice.tsx')).LanguageChoice);

/** What stands around every page. */
export function Shell() {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const units = lengthUnitNames[useLengthUnit()];
  const main = useRef<HTMLElement>(null);
  const place = isSearchPath(pathname) ? 'search' : pathname;
  useScrollMemory(place);
  useFocusOnArrival(main, place);
  useKeptFocus();
  return (
    <>
      <SkipLink to="main">{t`Skip to the content`}</SkipLink>
      <Header />
      <AboveAll />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <ErrorBoundary resetKey={place}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <footer className={`${styles.footer} no-print`}>
        <div>
          <p>
            <Trans>Vivarium, a market for people who keep reptiles and amphibians.</Trans>{' '}
            <Link to="/trends">
              <Trans>Market trends</Trans>
            </Link>
          </p>
          <div>
            <Trans>Some animals may not be kept everywhere.</Trans> <HomeRegionChoice />
          </div>
          <Suspense fallback={null}>
            <LanguageChoice />
          </Suspense>
          <p>
            <Trans>
              Pictures are drawings until a seller adds photographs. Places are shown to within a few {units}.
            </Trans>
          </p>
        </div>
      </footer>
      <Toasts />
    </>
  );
}

/** What somebody has to know on every page but those on which they are doing it. */
function AboveAll() {
  const session = useSession();
  const { pathname } = useLocation();
  if (session.status !== 'signed-in' || session.user.emailVerified) return null;
  if (/^\/(check-mail|(verify|restore)-email|account\/security)/.test(pathname)) return null;
  return (
    <Suspense fallback={null}>
      <ConfirmAddress />
    </Suspense>
  );
}

/** Nothing has gone away yet on a page that has just come: what keeps the focus comes after it. */
function useKeptFocus(): void {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isOver = false;
    import('./keep-focus.ts').then(
      ({ keepFocus }) => {
        if (!isOver) stop = keepFocus();
      },
      () => undefined,
    );
    return () => {
      isOver = true;
      stop?.();
    };
  }, []);
}

/** Screen readers and keyboards start at the new page, not at the link that led to it. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>, place: string): void {
  const type = useNavigationType();
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    if (type !== 'POP') main.current?.focus({ preventScroll: true });
  }, [place, type, main]);
}
