import { Trans, useLingui } from '@lingui/react/macro';
import type { Purpose } from '@vivarium/contracts/media/uploads.ts';
import { Button } from '../ui/Button.tsx';
import { mostMegabytes } from './file-type.ts';
import styles from './photos.module.css';
import { reasonWords } from './reason-words.ts';
import type { Upload } from './use-uploads.ts';

interface PendingFileProps {
  upload: Upload;
  purpose: Purpose;
  onAgain: (upload: Upload) => void;
  onDismiss: (key: string) => void;
}

/** A file that is being sent, or was not taken. */
export function PendingFile({ upload, purpose, onAgain, onDismiss }: PendingFileProps) {
  const { t } = useLingui();
  const { key, file, sent, state, reason } = upload;
  const { name } = file;
  return (
    <li>
      <span className={styles.name}>{name}</span>
      {state === 'sending' ? (
        <progress value={sent} aria-label={t`Sending ${name}`} />
      ) : (
        <>
          <span className={styles.refused} role="alert">
            {reasonWords(reason, mostMegabytes(file, purpose), purpose)}
          </span>
          {state === 'failed' && (
            <Button look="link" onClick={() => onAgain(upload)}>
              <Trans>Try again</Trans>
            </Button>
          )}
        </>
      )}
      <Button look="link" onClick={() => onDismiss(key)}>
        <Trans>Dismiss</Trans>
      </Button>
    </li>
  );
}
