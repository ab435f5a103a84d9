import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { Banner } from '../ui/Notice.tsx';
import styles from './sell.module.css';
import type { SaveState } from './use-autosave.ts';

interface SaveLineProps {
  state: SaveState;
  missing: readonly { message: string }[];
  isLive: boolean;
}

/** Says where the answers are kept. */
export function SaveLine({ state, missing, isLive }: SaveLineProps) {
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
      {wordsFor(state, missing.length, isLive)}
    </p>
  );
}

function wordsFor(state: Exclude<SaveState, 'conflict'>, missing: number, isLive: boolean): string {
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
      return t`Not saved: an answer was refused. See below.`;
    case 'offline':
      return t`Not saved yet: Vivarium cannot be reached. It is tried again by itself.`;
  }
}
