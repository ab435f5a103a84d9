import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useRef } from 'react';
import type { SearchRoute } from '../../addresses/search-route.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { useSearch } from '../state/search-context.ts';
import styles from './toolbar.module.css';
import { useChips } from './use-chips.ts';

// Whoever only looks around has no words that mean anything.
const wordChips = () => import('../words/WordChips.tsx');
const Said = lazyPart(async () => (await wordChips()).Said);
const Meanings = lazyPart(async () => (await wordChips()).Meanings);
const Offers = lazyPart(async () => (await wordChips()).Offers);
const ExactSwitch = lazyPart(async () => (await wordChips()).ExactSwitch);

/** What the words mean and what is set, each with a way to take it back. */
export function Chips() {
  const { t } = useLingui();
  const { route, change, understanding } = useSearch();
  const line = useRef<HTMLDivElement>(null);
  const areUnderstood = understanding?.applied === true && understanding.chips.length > 0;
  const chips = useChips().filter(({ key }) => key !== 'q' || !areUnderstood);
  const cleared: SearchRoute = {
    facets: {},
    ...(route.sort && route.sort !== 'distance' && { sort: route.sort }),
  };
  // What was pressed goes away; the keyboard goes on where it stood.
  const decide: typeof change = (next) => {
    change(next);
    line.current?.focus();
  };
  const isAnything = chips.length > 0 || areUnderstood;
  return (
    <>
      <div role="status" className={styles.status}>
        {route.q && (
          <Suspense>
            <Said />
          </Suspense>
        )}
      </div>
      <div ref={line} tabIndex={-1} className={isAnything ? styles.chips : 'visually-hidden'}>
        {isAnything && (
          <>
            {route.q && (
              <Suspense>
                <Meanings decide={decide} />
              </Suspense>
            )}
            {chips.length > 0 && (
              <ul className={styles.group} aria-label={t`What is set`}>
                {chips.map((chip) => (
                  <li key={chip.key}>
                    <button type="button" className={styles.chip} onClick={() => decide(() => chip.without)}>
                      <span className={styles.label}>{chip.label}</span>
                      <span className="visually-hidden">
                        <Trans>, remove</Trans>
                      </span>
                      <Icon name="close" size={14} />
                    </button>
                  </li>
                ))}
              </ul>
            )}
            {route.q && (
              <Suspense>
                <Offers decide={decide} />
                <ExactSwitch decide={decide} />
              </Suspense>
            )}
            <Button look="link" className={styles.link} onClick={() => decide(() => cleared)}>
              <Trans>Clear all</Trans>
            </Button>
          </>
        )}
      </div>
    </>
  );
}
