import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { privacyCommands } from '@vivarium/contracts/privacy/commands.ts';
import { ERASED_WITHIN_HOURS } from '@vivarium/contracts/privacy/http.ts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { accountQuery } from '../api/account.ts';
import { call } from '../api/call.ts';
import { errorsOfAnswer } from '../api/form-errors.ts';
import { signOut } from '../api/session.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { credentialErrors } from '../credentials/credential-errors.ts';
import { NoPasswordYet } from '../credentials/NoPasswordYet.tsx';
import { PasswordField } from '../credentials/PasswordField.tsx';
import { formatMoment } from '../format/moment.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Banner, FormProblem } from '../ui/Notice.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { followDownload, hereOf } from './follow-download.ts';
import { PrivateTabs } from './PrivateTabs.tsx';
import styles from './private.module.css';

/** `/account/privacy`: have all that is kept of one, or have it erased. */
export function PrivacyPage() {
  const { t } = useLingui();
  const [isLeaving, setLeaving] = useState(false);
  const download = useMutation({
    mutationFn: async () => {
      const { url, expiresAt } = await call(privacyCommands.createExportLink, {});
      return { href: hereOf(url), until: formatMoment(expiresAt) };
    },
    onSuccess: ({ href }) => followDownload(href),
  });
  const { href, until } = download.data ?? {};
  return (
    <div className={styles.page}>
      <title>{t`Your data – Vivarium`}</title>
      <h1 tabIndex={-1}>
        <Trans>Your data</Trans>
      </h1>
      <PrivateTabs />
      <section className={styles.section}>
        <h2>
          <Trans>Download it</Trans>
        </h2>
        <p className={styles.quiet}>
          <Trans>
            Everything that is kept of you: account, addresses, listings, pictures, favourites, saved
            searches, notifications and where you signed in from. A ZIP of files that other programs can read.
          </Trans>
        </p>
        {download.error && (
          <Banner tone="refusal" role="alert">
            {errorsOfAnswer(download.error)[''] ?? t`That did not work. Please try again.`}
          </Banner>
        )}
        <Button onClick={() => download.mutate()} disabled={download.isPending}>
          {download.isPending ? t`Gathering…` : t`Download my data`}
        </Button>
        {href && (
          <p className={styles.quiet} role="status">
            <Trans>
              The download begins by itself. Should it break off, you can{' '}
              <a href={href} download>
                fetch it again
              </a>{' '}
              until {until}.
            </Trans>
          </p>
        )}
      </section>
      <section className={styles.section}>
        <h2>
          <Trans>Delete your account</Trans>
        </h2>
        <p className={styles.quiet}>
          <Trans>
            You are signed out everywhere at once. Within {ERASED_WITHIN_HOURS} hours, or once orders that go
            on and money of yours are through, this is gone for good:
          </Trans>
        </p>
        <ul>
          <li>
            <Trans>your name, e-mail address, profile and addresses;</Trans>
          </li>
          <li>
            <Trans>your listings with their texts and pictures, drafts too;</Trans>
          </li>
          <li>
            <Trans>favourites, saved searches, notifications, and where you signed in from.</Trans>
          </li>
        </ul>
        <p className={styles.quiet}>
          <Trans>
            This stays, without your name: of orders what was bought, under which title, when, for how much
            and with which parcel; and decisions of moderators.
          </Trans>
        </p>
        <Button look="danger" onClick={() => setLeaving(true)}>
          <Trans>Delete my account…</Trans>
        </Button>
      </section>
      {isLeaving && <LeaveSheet onClose={() => setLeaving(false)} />}
    </div>
  );
}

function LeaveSheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { data: account } = useQuery(accountQuery);
  return (
    <Sheet kind="dialog" title={t`Delete your account`} onClose={onClose}>
      {account?.hasPassword === false ? (
        <NoPasswordYet email={account.email} />
      ) : (
        <LeaveForm onClose={onClose} />
      )}
    </Sheet>
  );
}

function LeaveForm({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { register, errors, problem, isSubmitting, onSubmit } = useContractForm<{ password: string }>(
    { defaultValues: { password: '' } },
    {
      keptAs: null,
      send: async (body) => {
        await call(privacyCommands.deleteAccount, { body });
        await signOut();
        announce(t`Your account is being deleted. Farewell.`);
        await navigate('/');
      },
      errorsOf: credentialErrors,
    },
  );
  return (
    <form noValidate className={styles.form} onSubmit={onSubmit}>
      <FormProblem problem={problem} />
      <p className={styles.quiet}>
        <Trans>This cannot be taken back. Download your data first if you want to keep it.</Trans>
      </p>
      <p className={styles.quiet}>
        <Trans>
          Orders that go on are finished first, and money of yours is paid out. Until then you stay signed
          out, and what the other side needs of you, such as where a parcel goes, is kept.
        </Trans>
      </p>
      <PasswordField
        label={t`Your password`}
        error={errors.password?.message}
        given={(rules) => register('password', rules)}
      />
      <div className={styles.actions}>
        <Button look="danger" type="submit" disabled={isSubmitting}>
          {isSubmitting ? t`Deleting…` : t`Delete for good`}
        </Button>
        <Button look="quiet" onClick={onClose}>
          <Trans>Keep my account</Trans>
        </Button>
      </div>
    </form>
  );
}
