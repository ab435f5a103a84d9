import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { savedSearchCommands } from '@vivarium/contracts/saved-searches/commands.ts';
import { LONGEST_SEARCH_NAME } from '@vivarium/contracts/saved-searches/http.ts';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { queryOfRoute } from '../../addresses/query-of-route.ts';
import { signInPath } from '../../addresses/sign-in-path.ts';
import { isApiError } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import { randomKey } from '../../api/random-key.ts';
import { noteSavedSearch } from '../../api/saved-searches.ts';
import { useSession } from '../../api/use-session.ts';
import { useHomeRegion } from '../../format/home-region.ts';
import { useLengthUnit } from '../../format/length-unit.ts';
import { announce } from '../../ui/announcements.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { useSearch } from '../state/search-context.ts';
import { useChips } from '../toolbar/use-chips.ts';
import styles from './saving.module.css';

/** Saves what is looked for, in one step. Whoever is not signed in is asked to, and finds everything as it was. */
export function SaveSearch() {
  const { t } = useLingui();
  const { route } = useSearch();
  const session = useSession();
  const navigate = useNavigate();
  const here = useLocation();
  const unit = useLengthUnit();
  const region = useHomeRegion()?.code;
  const name = cutText(
    useChips()
      .map(({ label }) => label)
      .join(', '),
    LONGEST_SEARCH_NAME,
  );
  const save = useMutation({
    mutationFn: () => {
      const query = queryOfRoute(route, { unit, region });
      const body = { query, ...(name === '' ? {} : { name }) };
      return call(savedSearchCommands.createSavedSearch, { body }, { idempotencyKey: randomKey() });
    },
    onSuccess: (receipt) => {
      noteSavedSearch(receipt);
      announce(t`Saved. You will be told of what is new.`);
    },
    onError: (error) => announce(isApiError(error) ? error.message : t`That did not work. Please try again.`),
  });
  const { reset } = save;
  // Another search is not saved yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says what is searched for
  useEffect(reset, [here.search]);
  if (name === '') return null;
  const press = () => {
    if (session.status === 'signed-in') save.mutate();
    else navigate(signInPath(here));
  };
  return (
    <p className={`${styles.saving} no-print`}>
      {save.isSuccess ? (
        <ButtonLink look="quiet" to="/saved-searches">
          <Trans>Saved: show my saved searches</Trans>
        </ButtonLink>
      ) : (
        <Button onClick={press} disabled={save.isPending}>
          <Trans>Save this search</Trans>
        </Button>
      )}
      <span className={styles.hint}>
        <Trans>You are told of each listing that starts to match.</Trans>
      </span>
    </p>
  );
}
