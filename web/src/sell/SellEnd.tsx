import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { Button } from '../ui/Button.tsx';
import { StillSending } from '../uploading/parts.ts';
import styles from './sell.module.css';

interface SellEndProps {
  /** Whether everybody sees the listing already. */
  isLive: boolean;
  isBusy: boolean;
  /** Photographs that are still being sent: to go on would leave them behind. */
  sending: number;
  onDone: () => void;
  onPublish: () => void;
}

/** The way on from the questions. */
export function SellEnd({ isLive, isBusy, sending, onDone, onPublish }: SellEndProps) {
  const { t } = useLingui();
  const isWaiting = sending > 0;
  return (
    <>
      {isLive ? (
        <Button look="primary" aria-disabled={isWaiting} onClick={() => isWaiting || onDone()}>
          <Trans>Done</Trans>
        </Button>
      ) : (
        <Button
          look="primary"
          disabled={isBusy}
          aria-disabled={isWaiting}
          onClick={() => isWaiting || onPublish()}
        >
          {isBusy ? t`Publishing…` : t`Publish`}
        </Button>
      )}
      <Suspense fallback={null}>{isWaiting && <StillSending count={sending} />}</Suspense>
      {!isLive && (
        <p className={styles.hint}>
          <Trans>Until then only you can see it.</Trans>
        </p>
      )}
    </>
  );
}
