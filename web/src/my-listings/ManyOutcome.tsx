import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { MyListing } from '@vivarium/contracts/listings/http/own.ts';
import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import type { ManyAction, ManyResult } from './do-to-many.ts';
import styles from './my-listings.module.css';

/** What takes each back; what is removed is gone for good. */
const opposite: Readonly<Record<ManyAction, 'publish' | 'hide' | undefined>> = {
  publish: 'hide',
  hide: 'publish',
  remove: undefined,
};

interface ManyOutcomeProps {
  result: ManyResult;
  onUndo: (action: ManyAction, listings: readonly MyListing[]) => void;
}

/** How many worked, which did not and why, and the way back. */
export function ManyOutcome({ result, onUndo }: ManyOutcomeProps) {
  const { action, done, failed } = result;
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each outcome is read anew
  useEffect(() => box.current?.focus(), [result]);
  const back = opposite[action];
  return (
    <div ref={box} className={styles.outcome} role="status" tabIndex={-1}>
      <p>
        {doneWords(action, done.length)}
        {failed.length > 0 && ` ${plural(failed.length, { one: '# was not:', other: '# were not:' })}`}
      </p>
      {failed.length > 0 && (
        <ul>
          {failed.map(({ listing, why }) => (
            <li key={listing.id}>
              <Link to={`/sell/${listing.id}`}>{listing.title}</Link>: {why}
            </li>
          ))}
        </ul>
      )}
      {back !== undefined && done.length > 0 && (
        <Button onClick={() => onUndo(back, done)}>
          <Trans>Undo</Trans>
        </Button>
      )}
    </div>
  );
}

function doneWords(action: ManyAction, count: number): string {
  switch (action) {
    case 'publish':
      return plural(count, { one: '# listing is published.', other: '# listings are published.' });
    case 'hide':
      return plural(count, { one: '# listing is hidden.', other: '# listings are hidden.' });
    case 'remove':
      return plural(count, { one: '# listing is removed.', other: '# listings are removed.' });
  }
}
