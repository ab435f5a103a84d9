import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { savedSearchCommands } from '@vivarium/contracts/saved-searches/commands.ts';
import { useAttempt } from '../../api/attempt.ts';
import { call } from '../../api/call.ts';
import { noteSavedSearch } from '../../api/saved-searches.ts';
import { whyNotKept } from '../../api/why-not.ts';
import { announce } from '../../ui/announcements.ts';
import { useSearch } from '../state/search-context.ts';
import { useProposedName } from './use-proposed-name.ts';
import { useSavedQuery } from './use-saved-query.ts';

/** Saves what is looked for, under a name made of the chips; empty where nothing is looked for. */
export function useSave() {
  const { t } = useLingui();
  const query = useSavedQuery();
  const name = useProposedName(useSearch().route);
  const attempt = useAttempt();
  const save = useMutation({
    mutationFn: () => {
      const body = { query, ...(name === '' ? {} : { name }) };
      return call(savedSearchCommands.createSavedSearch, { body }, { idempotencyKey: attempt.keyFor(body) });
    },
    onSuccess: (receipt) => {
      attempt.forget();
      noteSavedSearch(receipt);
      announce(t`Saved. You will be told of what is new.`);
    },
    onError: (error) => announce(whyNotKept(error)),
  });
  return { name, save };
}
