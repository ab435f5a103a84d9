import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { MyListing } from '@vivarium/contracts/listings/http/own.ts';
import { useRef, useState } from 'react';
import { isApiError } from '../api/api-error.ts';
import { takenFrom } from '../api/listings.ts';
import { type OwnSearch, ownListings } from '../api/own-listings.ts';
import { countedListings } from '../format/words.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { doToMany, type ManyAction, type ManyResult } from './do-to-many.ts';
import { ManyOutcome } from './ManyOutcome.tsx';
import styles from './my-listings.module.css';
import type { Selection } from './use-selection.ts';

interface ManyActionsProps {
  search: OwnSearch;
  /** How many listings are found, on this page and on those not loaded yet. */
  total: number;
  loaded: readonly MyListing[];
  selection: Selection;
}

const PAGE = 100;

/** Selecting listings, all that are found too, and what can be done with many at once. */
export function ManyActions({ search, total, loaded, selection }: ManyActionsProps) {
  const { t } = useLingui();
  const [progress, setProgress] = useState<{ tried: number; of: number }>();
  const [isCollecting, setCollecting] = useState(false);
  const [result, setResult] = useState<ManyResult>();
  const [removing, setRemoving] = useState(false);
  const stop = useRef<AbortController>(undefined);
  const chosen = [...selection.chosen.values()];
  const fitFor = (action: ManyAction) => chosen.filter(({ status }) => takenFrom[action].includes(status));
  const run = async (action: ManyAction, listings: readonly MyListing[]) => {
    if (progress !== undefined) return;
    const controller = new AbortController();
    stop.current = controller;
    setResult(undefined);
    setProgress({ tried: 0, of: listings.length });
    const onProgress = (tried: number) => setProgress({ tried, of: listings.length });
    const after = await doToMany(action, listings, onProgress, controller.signal);
    setProgress(undefined);
    setResult(after);
    selection.choose(after.done, false);
  };
  const collect = async () => {
    setCollecting(true);
    try {
      for (let cursor: string | undefined; ; ) {
        const { items, nextCursor } = await ownListings(search, cursor, undefined, PAGE);
        selection.choose(items, true);
        if (nextCursor === null) break;
        cursor = nextCursor;
      }
    } catch (error) {
      announce(isApiError(error) ? error.message : t`That did not work. Try again.`);
    } finally {
      setCollecting(false);
    }
  };
  const isAllChosen = loaded.length > 0 && loaded.every(({ id }) => selection.chosen.has(id));
  const { publish, hide, remove } = {
    publish: fitFor('publish'),
    hide: fitFor('hide'),
    remove: fitFor('remove'),
  };
  const counted = countedListings(remove.length);
  return (
    <div className={styles.many}>
      {loaded.length > 0 && (
        <label className={styles.all}>
          <input
            type="checkbox"
            checked={isAllChosen}
            onChange={(event) =>
              selection.choose(event.target.checked ? loaded : chosen, event.target.checked)
            }
          />
          {chosen.length === 0
            ? t`Select all shown`
            : plural(chosen.length, { one: '# selected', other: '# selected' })}
        </label>
      )}
      {isAllChosen && chosen.length < total && (
        <Button look="link" disabled={isCollecting} onClick={() => void collect()}>
          {isCollecting ? t`Selecting…` : t`Select all ${total} that are found`}
        </Button>
      )}
      {chosen.length > 0 && progress === undefined && (
        <>
          {publish.length > 0 && (
            <Button onClick={() => void run('publish', publish)}>{t`Publish ${publish.length}`}</Button>
          )}
          {hide.length > 0 && (
            <Button onClick={() => void run('hide', hide)}>{t`Hide ${hide.length}`}</Button>
          )}
          {remove.length > 0 && (
            <Button look="danger" onClick={() => setRemoving(true)}>{t`Remove ${remove.length}…`}</Button>
          )}
        </>
      )}
      {progress !== undefined && (
        <p role="status" className={styles.progress}>
          <Trans>
            {progress.tried} of {progress.of}
          </Trans>{' '}
          <Button onClick={() => stop.current?.abort()}>
            <Trans>Stop</Trans>
          </Button>
        </p>
      )}
      {result !== undefined && (
        <ManyOutcome result={result} onUndo={(action, listings) => void run(action, listings)} />
      )}
      {removing && (
        <Sheet
          kind="dialog"
          title={t`Remove ${counted}?`}
          onClose={() => setRemoving(false)}
          footer={
            <>
              <Button onClick={() => setRemoving(false)}>
                <Trans>Keep them</Trans>
              </Button>
              <Button
                look="danger"
                onClick={() => {
                  setRemoving(false);
                  void run('remove', remove);
                }}
              >
                <Trans>Remove for good</Trans>
              </Button>
            </>
          }
        >
          <p>
            <Trans>They go for good. To take them out of sight for a while, hide them instead.</Trans>
          </p>
        </Sheet>
      )}
    </div>
  );
}
