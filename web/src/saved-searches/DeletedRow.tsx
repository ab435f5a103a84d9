import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { savedSearchCommands } from '@vivarium/contracts/saved-searches/commands.ts';
import { call } from '../api/call.ts';
import { noteSavedSearch, showBroughtBack } from '../api/saved-searches.ts';
import { whyNotKept } from '../api/why-not.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import styles from './saved-searches.module.css';
import type { Deleted } from './use-deleted-searches.ts';

interface Props {
  deleted: Deleted;
  /** Takes the focus, where it was deleted just now. */
  focus: ((element: HTMLElement | null) => void) | undefined;
  /** It is there again, under another id. */
  onBack: (id: string) => void;
}

/** A saved search that is no more, in its place, and the way back. */
export function DeletedRow({ deleted: { item, attempt }, focus, onBack }: Props) {
  const bringBack = useMutation({
    mutationFn: () => {
      const { name, query, notify, paused } = item;
      const body = { name, query, notify, paused };
      return call(savedSearchCommands.createSavedSearch, { body }, { idempotencyKey: attempt });
    },
    onSuccess: ({ id, version }) => {
      noteSavedSearch({ id, version });
      showBroughtBack({ ...item, id, version }, item.id);
      onBack(id);
    },
    onError: (error) => announce(whyNotKept(error)),
  });
  const { name } = item;
  return (
    <li className={styles.row}>
      <p role="status">
        <Trans>“{name}” is deleted.</Trans>
      </p>
      <Button onClick={() => bringBack.mutate()} disabled={bringBack.isPending} ref={focus}>
        <Trans>Undo</Trans>
        <span className="visually-hidden">: {name}</span>
      </Button>
    </li>
  );
}
