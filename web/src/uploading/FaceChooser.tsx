import { Trans, useLingui } from '@lingui/react/macro';
import { acceptedTypes } from '@vivarium/contracts/media/uploads.ts';
import type { PublicProfile } from '@vivarium/contracts/sellers/http.ts';
import { useEffect, useId, useState } from 'react';
import { isApiError } from '../api/api-error.ts';
import { changeProfile } from '../api/sellers.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Face } from '../ui/Face.tsx';
import styles from './face-chooser.module.css';
import { acceptOf } from './file-type.ts';
import { reasonWords } from './reason-words.ts';
import { useOwnMedia } from './use-own-media.ts';
import { useUploads } from './use-uploads.ts';

const MOST_MB = Math.round((acceptedTypes.avatar['image/jpeg'] ?? 0) / 1024 / 1024);

/** The picture by which a person is known: chosen, sent, and theirs as soon as it is ready. */
export function FaceChooser({ profile }: { profile: PublicProfile }) {
  const { t } = useLingui();
  const inputId = useId();
  const { id, avatarUrl, displayName } = profile;
  const [chosen, setChosen] = useState<string>();
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { uploads, add, forget } = useUploads('avatar', setChosen);
  const { media, isRefused, reason } = useOwnMedia(chosen);
  const upload = uploads.at(-1);
  const save = async (avatar: { id: string } | null) => {
    setIsSaving(true);
    try {
      await changeProfile(id, { avatar });
      announce(avatar === null ? t`Your picture is removed.` : t`Your picture is saved.`);
    } catch (error) {
      setProblem(isApiError(error) ? error.message : t`It could not be saved. Try again.`);
    } finally {
      setIsSaving(false);
      setChosen(undefined);
    }
  };
  const isReady = media?.status === 'ready';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each upload that something has become of
  useEffect(() => {
    if (chosen === undefined) return;
    if (isReady) void save({ id: chosen });
    if (!isRefused) return;
    setProblem(reasonWords(reason, MOST_MB, 'avatar'));
    setChosen(undefined);
  }, [chosen, isReady, isRefused]);
  const failed = upload?.state === 'failed' || upload?.state === 'refused';
  const isBusy = isSaving || chosen !== undefined || upload?.state === 'sending';
  const words = problem ?? (failed ? reasonWords(upload.reason, MOST_MB, 'avatar') : undefined);
  return (
    <div className={styles.chooser}>
      <Face url={isBusy ? (upload?.preview ?? avatarUrl) : avatarUrl} name={displayName} size={72} />
      <div className={styles.ways}>
        <label className={styles.choose} htmlFor={inputId}>
          {avatarUrl === null ? (
            <Trans>Choose a picture of you</Trans>
          ) : (
            <Trans>Choose another picture</Trans>
          )}
        </label>
        <input
          id={inputId}
          className="visually-hidden"
          type="file"
          accept={acceptOf('avatar')}
          disabled={isBusy}
          onChange={(event) => {
            setProblem(undefined);
            // One that waits to be tried again is not to come after this one.
            for (const { key } of uploads) forget(key);
            add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        {avatarUrl !== null && !isBusy && (
          <Button look="link" onClick={() => void save(null)}>
            <Trans>Remove the picture</Trans>
          </Button>
        )}
        <p className={styles.state} role="status">
          {isBusy && <Trans>Being prepared…</Trans>}
        </p>
      </div>
      {words && !isBusy && (
        <p className={styles.refused} role="alert">
          {words}
        </p>
      )}
    </div>
  );
}
