import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { savedSearchCommands } from '@vivarium/contracts/saved-searches/commands.ts';
import { useLocation } from 'react-router';
import { lookedFor, type OpenedSearch, stateOf } from '../../addresses/opened-search.ts';
import { fromQueryString } from '../../addresses/search-route.ts';
import { call } from '../../api/call.ts';
import { noteSavedSearch } from '../../api/saved-searches.ts';
import { whyNotKept } from '../../api/why-not.ts';
import { announce } from '../../ui/announcements.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { useLeadOn } from '../../ui/use-lead-on.ts';
import { useSearch } from '../state/search-context.ts';
import { Expected } from './Expected.tsx';
import styles from './saving.module.css';
import { useProposal, useProposedName, withoutQuotes } from './use-proposed-name.ts';
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
  const bare = withoutQuotes(name);
  const before = fromQueryString(opened.query);
  // What was named by what it looked for is named by what it looks for now; a name that somebody gave it stays.
  const { isProposed, place } = useProposal(name, before);
  const isThere = route.near?.lat === before.near?.lat && route.near?.lng === before.near?.lng;
  const proposed = useProposedName(route, isThere ? place : undefined);
  const body = { query, ...(isProposed && proposed !== '' && { name: proposed }) };
  /** From now on the page shows this saved search, as it is. */
  const showing = (saved: { id: string; name: string }) => {
    const state = stateOf({ ...opened, id: saved.id, name: saved.name, query: lookedFor(route) });
    leadOn(pathname + search, { replace: true, state });
  };
  const update = useMutation({
    mutationFn: () => call(savedSearchCommands.changeSavedSearch, { params: { id }, body }),
    onSuccess: (receipt) => {
      noteSavedSearch(receipt);
      announce(t`“${bare}” is changed.`);
      showing(receipt);
    },
    onError: (error) => announce(whyNotKept(error)),
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
