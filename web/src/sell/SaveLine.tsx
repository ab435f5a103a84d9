import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { Banner } from '../ui/Notice.tsx';
import styles from './sell.module.css';
import type { SaveState } from './use-autosave.ts';

interface SaveLineProps {
  state: SaveState;
  /** What was refused where no field is to blame. */
  refusal: string | undefined;
  missing: readonly { message: string }[];
  isLive: boolean;
}

/** Says where the answers are kept. */
export function SaveLine({ state, refusal, missing, isLive }: SaveLineProps) {
  if (state === 'conflict') {
    return (
      <Banner tone="attention" role="alert">
        <span>
          <Trans>
            This listing was changed in another window since you opened it. To not overwrite that, nothing
            more is saved from here.
          </Trans>
        </span>
        <Button onClick={() => location.reload()}>
          <Trans>Load what is there now</Trans>
        </Button>
      </Banner>
    );
  }
  return (
    <p className={styles.save} role="status">
      {wordsFor(state, refusal, missing.length, isLive)}
    </p>
  );
}

function wordsFor(
  state: Exclude<SaveState, 'conflict'>,
  refusal: string | undefined,
  missing: number,
  isLive: boolean,
): string {
  switch (state) {
    case 'clean':
      return t`Your answers are saved as you give them.`;
    case 'local':
      return missing > 0
        ? t`Kept on this device until there are a category, a title, a price and a place.`
        : t`Kept on this device.`;
    case 'saving':
      return t`Saving…`;
    case 'saved':
      return isLive ? t`Saved. Changes are public at once.` : t`Saved`;
    case 'refused':
      return refusal === undefined
        ? t`Not saved: an answer was refused. See below.`
        : t`Not saved: ${refusal}`;
    case 'offline':
      return t`Not saved yet: Vivarium cannot be reached, or does not take it just now. It is tried again by itself.`;
  }
}
