import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { savedSearchCommands } from '@vivarium/contracts/saved-searches/commands.ts';
import { LONGEST_SEARCH_NAME } from '@vivarium/contracts/saved-searches/http.ts';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import { isApiError } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import { randomKey } from '../../api/random-key.ts';
import { noteSavedSearch } from '../../api/saved-searches.ts';
import { announce } from '../../ui/announcements.ts';
import { useSearch } from '../state/search-context.ts';
import { useChips } from '../toolbar/use-chips.ts';
import { useSavedQuery } from './use-saved-query.ts';

/** Saves what is looked for, under a name made of the chips; empty where nothing is looked for. */
export function useSave() {
  const { t } = useLingui();
  const query = useSavedQuery();
  const { route } = useSearch();
  const name = cutText(
    useChips()
      // Words without quotes: where a name is said, it stands in some.
      .map(({ key, label }) => (key === 'q' && route.q ? route.q : label))
      .join(', '),
    LONGEST_SEARCH_NAME,
    '…',
  );
  const save = useMutation({
    mutationFn: () => {
      const body = { query, ...(name === '' ? {} : { name }) };
      return call(savedSearchCommands.createSavedSearch, { body }, { idempotencyKey: randomKey() });
    },
    onSuccess: (receipt) => {
      noteSavedSearch(receipt);
      announce(t`Saved. You will be told of what is new.`);
    },
    onError: (error) => announce(isApiError(error) ? error.message : t`That did not work. Please try again.`),
  });
  return { name, save };
}
