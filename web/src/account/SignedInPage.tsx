import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { refresh } from '../api/session.ts';
import { useSession } from '../api/use-session.ts';
import styles from './form.module.css';
import { returnPath } from './return-path.ts';

/** `/signed-in`: where a provider's answer leads to. The cookie is there, and nothing here knows of it yet. */
export function SignedInPage() {
  const { t } = useLingui();
  const { search } = useLocation();
  const session = useSession();
  const [isAnswered, setIsAnswered] = useState(false);
  useEffect(() => {
    void refresh().finally(() => setIsAnswered(true));
  }, []);
  if (session.status === 'signed-in') return <Navigate to={returnPath(search)} replace />;
  if (isAnswered && session.status === 'signed-out')
    return <Navigate to="/sign-in?refused=unknown" replace />;
  return (
    <div className={styles.page} aria-busy="true">
      <title>{t`Signing in – Vivarium`}</title>
      <h1>
        <Trans>Signing in…</Trans>
      </h1>
    </div>
  );
}
