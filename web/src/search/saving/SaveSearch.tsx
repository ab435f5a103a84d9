import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { lookedFor, openedSearchIn } from '../../addresses/opened-search.ts';
import { signInPath } from '../../addresses/sign-in-path.ts';
import { useSession } from '../../api/use-session.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { useSearch } from '../state/search-context.ts';
import { EditSaved } from './EditSaved.tsx';
import { Expected } from './Expected.tsx';
import styles from './saving.module.css';
import { useSave } from './use-save.ts';

/** Of the address to which one comes back from signing in. */
const SAVING = '#save';

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
  const looked = lookedFor(useSearch().route);
  // Another search is not saved yet; another page of it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each search
  useEffect(reset, [looked]);
  const button = useRef<HTMLButtonElement>(null);
  const isBack = isSignedIn && here.hash === SAVING;
  // Whoever was sent to sign in goes on where they were. Nothing is saved by a link alone.
  useEffect(() => {
    if (isBack) button.current?.focus();
  }, [isBack]);
  if (name === '') return null;
  return (
    <p className={`${styles.saving} no-print`}>
      {save.isSuccess ? (
        <ButtonLink look="quiet" to="/saved-searches">
          <Trans>Saved: show my saved searches</Trans>
        </ButtonLink>
      ) : (
        <Button
          ref={button}
          onClick={() =>
            isSignedIn ? save.mutate() : navigate(signInPath({ ...here, search: here.search + SAVING }))
          }
          disabled={save.isPending}
        >
          <Trans>Save this search</Trans>
        </Button>
      )}
      <Expected />
    </p>
  );
}
