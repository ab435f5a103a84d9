import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { accountCommands } from '@vivarium/contracts/identity/account-commands.ts';
import type { AccountSession } from '@vivarium/contracts/identity/http/account-security.ts';
import { sessionsQuery } from '../api/account.ts';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { formatAge } from '../format/date.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { deviceOf } from './device-of.ts';
import styles from './security.module.css';

/** Where one is signed in, each with a way to sign out there. */
export function SessionsSection() {
  const { data, error, refetch } = useQuery(sessionsQuery);
  return (
    <section className={styles.section} aria-labelledby="sessions-heading">
      <h2 id="sessions-heading">
        <Trans>Where you are signed in</Trans>
      </h2>
      {error !== null && data === undefined && (
        <Outage level={2} error={error} onRetry={() => void refetch()} />
      )}
      <ul className={styles.list} aria-busy={data === undefined && error === null}>
        {data?.items.map((session) => (
          <Row key={session.id} session={session} onEnded={() => void refetch()} />
        ))}
      </ul>
    </section>
  );
}

function Row({ session, onEnded }: { session: AccountSession; onEnded: () => void }) {
  const { t } = useLingui();
  const device = deviceOf(session.userAgent) ?? t`An unknown device`;
  const since = formatAge(session.createdAt, new Date());
  const last = formatAge(session.lastUsedAt, new Date());
  const end = async () => {
    try {
      await call(accountCommands.endSession, { params: { id: session.id } });
    } catch (error) {
      if (!isApiError(error, 'session_not_found')) return announce(t`That did not work. Try again.`);
    }
    announce(t`You are signed out there.`);
    onEnded();
  };
  return (
    <li className={styles.session}>
      <div>
        <strong>{device}</strong>
        <p className={styles.aside}>
          {session.current ? <Trans>Here and now</Trans> : <Trans>Used {last}</Trans>}
          {' · '}
          <Trans>signed in {since}</Trans>
        </p>
      </div>
      {!session.current && (
        <Button aria-label={t`Sign out there: ${device}, used ${last}`} onClick={() => void end()}>
          <Trans>Sign out there</Trans>
        </Button>
      )}
    </li>
  );
}
