import { useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { savedSearchCommands } from '@vivarium/contracts/saved-searches/commands.ts';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import { useLocation, useNavigate } from 'react-router';
import { signInPath } from '../addresses/sign-in-path.ts';
import { useAttempt } from '../api/attempt.ts';
import { call } from '../api/call.ts';
import { noteRemovedSearch, noteSavedSearch, savedSearchesQuery } from '../api/saved-searches.ts';
import { useSession } from '../api/use-session.ts';
import { whyNotKept } from '../api/why-not.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';

/** Of a name as long as names may be, the name of the saved search still has room. */
const LONGEST_NAME = 80;

/** Follows a seller: a saved search of what they list. Whoever is not signed in is asked to, and comes back. */
export function Follow({ seller: { id, displayName } }: { seller: { id: string; displayName: string } }) {
  const { t } = useLingui();
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const here = useLocation();
  const isSignedIn = session.status === 'signed-in';
  const { data } = useQuery({ ...savedSearchesQuery, enabled: isSignedIn });
  const following = data?.items.find(({ query }) => query.seller === id && Object.keys(query).length === 1);
  const failed = (error: unknown) => announce(whyNotKept(error));
  const again = () => client.invalidateQueries({ queryKey: savedSearchesQuery.queryKey });
  const attempt = useAttempt();
  const follow = useMutation({
    mutationFn: () => {
      const seller = cutText(displayName, LONGEST_NAME);
      const body = { name: t`New from ${seller}`, query: { seller: id } };
      return call(savedSearchCommands.createSavedSearch, { body }, { idempotencyKey: attempt.keyFor(body) });
    },
    onSuccess: async (receipt) => {
      attempt.forget();
      noteSavedSearch(receipt);
      announce(t`You are told of what ${displayName} lists from now on.`);
      await again();
    },
    onError: failed,
  });
  const unfollow = useMutation({
    mutationFn: async (search: string) => {
      await call(savedSearchCommands.removeSavedSearch, { params: { id: search } });
      noteRemovedSearch(search);
      await again();
    },
    onError: failed,
  });
  const press = () => {
    if (!isSignedIn) navigate(signInPath(here));
    else if (following === undefined) follow.mutate();
    else unfollow.mutate(following.id);
  };
  const isBusy = follow.isPending || unfollow.isPending || (isSignedIn && data === undefined);
  return (
    <Button onClick={press} disabled={isBusy} aria-pressed={following !== undefined}>
      {following === undefined ? t`Follow` : t`Following`}
    </Button>
  );
}
