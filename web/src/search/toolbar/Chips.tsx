import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import type { SearchRoute } from '../../addresses/search-route.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useSearch } from '../state/search-context.ts';
import { saidOf } from '../words/understanding.ts';
import { ExactSwitch, Meanings, Offers } from '../words/WordChips.tsx';
import styles from './toolbar.module.css';
import { useChips } from './use-chips.ts';

/** What the words mean and what is set, each with a way to take it back. */
export function Chips() {
  const { t } = useLingui();
  const { route, change, understanding } = useSearch();
  const line = useRef<HTMLDivElement>(null);
  const areUnderstood = understanding?.applied === true && understanding.chips.length > 0;
  const chips = useChips().filter(({ key }) => key !== 'q' || !areUnderstood);
  const said = saidOf(understanding);
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
      <p role="status" className={said.isForAll ? styles.said : 'visually-hidden'}>
        {said.text}
      </p>
      <div ref={line} tabIndex={-1} className={isAnything ? styles.chips : 'visually-hidden'}>
        {isAnything && (
          <>
            <Meanings decide={decide} />
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
            <Offers decide={decide} />
            <ExactSwitch decide={decide} />
            <Button look="link" className={styles.link} onClick={() => decide(() => cleared)}>
              <Trans>Clear all</Trans>
            </Button>
          </>
        )}
      </div>
    </>
  );
}
