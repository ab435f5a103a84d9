import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { savedSearchCommands } from '@vivarium/contracts/saved-searches/commands.ts';
import { useLocation } from 'react-router';
import { lookedFor, type OpenedSearch, stateOf } from '../../addresses/opened-search.ts';
import { isApiError } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import { noteSavedSearch } from '../../api/saved-searches.ts';
import { announce } from '../../ui/announcements.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { useLeadOn } from '../../ui/use-lead-on.ts';
import { useSearch } from '../state/search-context.ts';
import { Expected } from './Expected.tsx';
import styles from './saving.module.css';
import { useSave } from './use-save.ts';
import { useSavedQuery } from './use-saved-query.ts';

/** What can be done with a saved search that the page was opened by: once something is changed, keep that. */
export function EditSaved({ opened }: { opened: OpenedSearch }) {
  const { t } = useLingui();
  const { route } = useSearch();
  const query = useSavedQuery();
  const { pathname, search } = useLocation();
  const leadOn = useLeadOn(pathname);
  const { save } = useSave();
  const { id, name } = opened;
  // Names made of words have quotes of their own.
  const bare = name.replaceAll(/[“”„]/g, '');
  /** From now on the page shows this saved search, as it is. */
  const showing = (saved: { id: string; name: string }) => {
    const state = stateOf({ ...opened, id: saved.id, name: saved.name, query: lookedFor(route) });
    leadOn(pathname + search, { replace: true, state });
  };
  const update = useMutation({
    mutationFn: () => call(savedSearchCommands.changeSavedSearch, { params: { id }, body: { query } }),
    onSuccess: (receipt) => {
      noteSavedSearch(receipt);
      announce(t`“${bare}” is changed.`);
      showing(receipt);
    },
    onError: (error) => announce(isApiError(error) ? error.message : t`That did not work. Please try again.`),
  });
  if (lookedFor(route) === opened.query)
    return (
      <p className={`${styles.saving} no-print`}>
        <ButtonLink look="quiet" to="/saved-searches">
          <Trans>Saved search: {name}</Trans>
        </ButtonLink>
        <span className={styles.hint}>
          <Trans>Change filters or words to edit it.</Trans>
        </span>
      </p>
    );
  const isBusy = update.isPending || save.isPending;
  return (
    <p className={`${styles.saving} no-print`}>
      <Button look="primary" onClick={() => update.mutate()} disabled={isBusy}>
        <Trans>Change “{bare}” to this</Trans>
      </Button>
      <Button onClick={() => save.mutate(undefined, { onSuccess: showing })} disabled={isBusy}>
        <Trans>Save as another</Trans>
      </Button>
      <Expected />
    </p>
  );
}
