import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { mediaCommands } from '@vivarium/contracts/media/commands.ts';
import { LONGEST_ALT } from '@vivarium/contracts/shared/attaching.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { SellPhoto } from '../sell-form.ts';
import styles from './photos.module.css';
import type { Upload } from './use-uploads.ts';

interface PhotoRowProps {
  photo: SellPhoto;
  at: number;
  count: number;
  /** Where it was uploaded on this page. */
  upload: Upload | undefined;
  onMove: (to: number) => void;
  onAlt: (alt: string) => void;
  onRemove: () => void;
  onDragStart: () => void;
  onDropped: () => void;
}

/** One photograph in its place. */
export function PhotoRow(props: PhotoRowProps) {
  const { photo, at, count, upload, onMove, onAlt, onRemove, onDragStart, onDropped } = props;
  const { t } = useLingui();
  const number = at + 1;
  const { data } = useQuery({
    queryKey: ['own-media', photo.id],
    queryFn: ({ signal }) => call(mediaCommands.showOwnMedia, { params: { id: photo.id } }, { signal }),
    enabled: upload === undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const media = upload?.media ?? data;
  const shown = upload?.preview ?? media?.variants.find(({ format }) => format === 'webp')?.url;
  return (
    <li
      className={styles.row}
      draggable
      onDragStart={onDragStart}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onDropped();
      }}
    >
      <div className={styles.thumb}>
        {shown && <img src={shown} alt={photo.alt || t`Photograph ${number}`} />}
        {upload?.state === 'preparing' && (
          <span className={styles.busy}>
            <Trans>Being prepared…</Trans>
          </span>
        )}
      </div>
      <Field label={t`What does photograph ${number} show?`} optional>
        {(control) => (
          <input
            {...control}
            maxLength={LONGEST_ALT}
            value={photo.alt}
            onChange={(event) => onAlt(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button
          icon
          aria-label={t`Move photograph ${number} forward`}
          disabled={at === 0}
          onClick={() => onMove(at - 1)}
        >
          <Icon name="previous" />
        </Button>
        <Button
          icon
          aria-label={t`Move photograph ${number} back`}
          disabled={number === count}
          onClick={() => onMove(at + 1)}
        >
          <Icon name="next" />
        </Button>
        <Button icon aria-label={t`Remove photograph ${number}`} onClick={onRemove}>
          <Icon name="close" />
        </Button>
      </div>
    </li>
  );
}
