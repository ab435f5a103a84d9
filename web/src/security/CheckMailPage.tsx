import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { accountQuery } from '../api/account.ts';
import { useSession } from '../api/use-session.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { ResendButton } from './ResendButton.tsx';
import styles from './security.module.css';

/** `/check-mail`: what somebody who has just registered does next. */
export function CheckMailPage() {
  const { t } = useLingui();
  const session = useSession();
  const { data } = useQuery({ ...accountQuery, enabled: session.status === 'signed-in' });
  const email = data?.email ?? t`your address`;
  return (
    <div className={styles.page}>
      <title>{t`Check your mail – Vivarium`}</title>
      <h1>
        <Trans>Check your mail</Trans>
      </h1>
      <p>
        <Trans>
          We have written to <strong>{email}</strong>. Open the link in the mail to confirm that the address
          is yours. You can look around and prepare a listing meanwhile; it can be published afterwards.
        </Trans>
      </p>
      <div className={styles.actions}>
        <ButtonLink look="primary" to="/">
          <Trans>Look around</Trans>
        </ButtonLink>
        {session.status === 'signed-in' && <ResendButton />}
      </div>
      <p className={styles.aside}>
        <Trans>Nothing came? Look among the spam, too.</Trans>
      </p>
    </div>
  );
}
