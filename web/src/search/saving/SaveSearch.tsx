import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { openedSearchIn } from '../../addresses/opened-search.ts';
import { signInPath } from '../../addresses/sign-in-path.ts';
import { useSession } from '../../api/use-session.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { EditSaved } from './EditSaved.tsx';
import { Expected } from './Expected.tsx';
import styles from './saving.module.css';
import { useSave } from './use-save.ts';

/** Saves what is looked for, in one step; where the page shows a saved search, keeps what is changed of that. */
export function SaveSearch() {
  const session = useSession();
  const opened = openedSearchIn(useLocation().state);
  return opened !== undefined && session.status === 'signed-in' ? (
    <EditSaved opened={opened} />
  ) : (
    <SaveNew isSignedIn={session.status === 'signed-in'} />
  );
}

/** Whoever is not signed in is asked to, and finds everything as it was. */
function SaveNew({ isSignedIn }: { isSignedIn: boolean }) {
  const navigate = useNavigate();
  const here = useLocation();
  const { name, save } = useSave();
  const { reset } = save;
  // Another search is not saved yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says what is searched for
  useEffect(reset, [here.search]);
  if (name === '') return null;
  return (
    <p className={`${styles.saving} no-print`}>
      {save.isSuccess ? (
        <ButtonLink look="quiet" to="/saved-searches">
          <Trans>Saved: show my saved searches</Trans>
        </ButtonLink>
      ) : (
        <Button
          onClick={() => (isSignedIn ? save.mutate() : navigate(signInPath(here)))}
          disabled={save.isPending}
        >
          <Trans>Save this search</Trans>
        </Button>
      )}
      <Expected />
    </p>
  );
}
