import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { accountCommands } from '@vivarium/contracts/identity/account-commands.ts';
import type { Account } from '@vivarium/contracts/identity/http/account.ts';
import type { LinkedSignIn } from '@vivarium/contracts/identity/http/account-security.ts';
import { useState } from 'react';
import { linkedSignInsQuery, sessionsQuery } from '../api/account.ts';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { useContractForm } from '../api/use-contract-form.ts';
import { credentialErrors } from '../credentials/credential-errors.ts';
import { PasswordField } from '../credentials/PasswordField.tsx';
import { formatAge } from '../format/date.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import styles from './security.module.css';

/** The accounts elsewhere that one signs in with, each with a way to do so no more; nothing where there is none. */
export function LinkedSignInsSection({ account }: { account: Pick<Account, 'hasPassword'> }) {
  const { data, error, refetch } = useQuery(linkedSignInsQuery);
  const isAway = error !== null && data === undefined;
  if (!isAway && !data?.items.length) return null;
  return (
    <section className={styles.section} aria-labelledby="linked-heading">
      <h2 id="linked-heading">
        <Trans>What else you sign in with</Trans>
      </h2>
      {isAway && <Outage level={2} error={error} onRetry={() => void refetch()} />}
      <ul className={styles.list}>
        {data?.items.map((link) => (
          <Row key={link.provider} link={link} hasPassword={account.hasPassword} />
        ))}
      </ul>
    </section>
  );
}

function Row({ link, hasPassword }: { link: LinkedSignIn; hasPassword: boolean }) {
  const { t } = useLingui();
  const { label } = link;
  const since = formatAge(link.linkedAt, new Date());
  const [isEnding, setEnding] = useState(false);
  return (
    <li className={styles.session}>
      <div>
        <strong>{label}</strong>
        <p className={styles.aside}>
          <Trans>Linked {since}</Trans>
        </p>
        {isEnding && <EndLink link={link} hasPassword={hasPassword} onCancel={() => setEnding(false)} />}
      </div>
      {!isEnding && (
        <Button aria-label={t`Take it away: ${label}`} onClick={() => setEnding(true)}>
          <Trans>Take it away</Trans>
        </Button>
      )}
    </li>
  );
}

function EndLink({
  link: { provider, label },
  hasPassword,
  onCancel,
}: {
  link: LinkedSignIn;
  hasPassword: boolean;
  onCancel: () => void;
}) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { register, errors, problem, isSubmitting, onSubmit } = useContractForm(
    { defaultValues: { password: '' } },
    {
      keptAs: null,
      send: async ({ password }) => {
        const body = hasPassword ? { password } : {};
        await call(accountCommands.unlinkSignIn, { params: { provider }, body }).catch((error: unknown) => {
          if (!isApiError(error, 'linked_sign_in_not_found')) throw error;
        });
        announce(t`You sign in with ${label} no more, and are signed out everywhere else.`);
        for (const { queryKey } of [linkedSignInsQuery, sessionsQuery])
          await queries.invalidateQueries({ queryKey });
      },
      errorsOf: (error) =>
        isApiError(error, 'only_sign_in')
          ? { '': t`You sign in with nothing else. Set a password first.` }
          : credentialErrors(error),
    },
  );
  return (
    <form noValidate className={styles.form} onSubmit={onSubmit}>
      <p>
        <Trans>Whoever signs in there is let in here no more, and you are signed out everywhere else.</Trans>
      </p>
      <FormProblem problem={problem} />
      {hasPassword && (
        <PasswordField error={errors.password?.message} given={(rules) => register('password', rules)} />
      )}
      <div className={styles.actions}>
        <Button look="danger" type="submit" disabled={isSubmitting}>{t`Take it away`}</Button>
        <Button onClick={onCancel}>{t`Cancel`}</Button>
      </div>
    </form>
  );
}
