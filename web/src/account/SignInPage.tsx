import { t as say } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { identityCommands } from '@vivarium/contracts/identity/commands.ts';
import { entryOf } from '@vivarium/contracts/shared/entry-of.ts';
import { useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { errorsOfAnswer, type FormErrors } from '../api/form-errors.ts';
import { adoptSession } from '../api/session.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { useSession } from '../api/use-session.ts';
import { isBegunAt } from '../api/written.ts';
import { CodeField } from '../credentials/CodeField.tsx';
import { credentialErrors } from '../credentials/credential-errors.ts';
import { PasswordField } from '../credentials/PasswordField.tsx';
import { withProof } from '../credentials/with-proof.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Link } from '../ui/Link.tsx';
import { Banner } from '../ui/Notice.tsx';
import styles from './form.module.css';
import { Providers } from './Providers.tsx';
import { returnPath } from './return-path.ts';

/** `/sign-in` */
export function SignInPage() {
  const { t } = useLingui();
  const { search } = useLocation();
  const session = useSession();
  const [needsCode, setNeedsCode] = useState(false);
  const { register, errors, problem, isSubmitting, onSubmit } = useContractForm(
    { defaultValues: { email: '', password: '', code: '' } },
    {
      keptAs: null,
      send: async ({ email, password, code }) => {
        const body = { email: email.trim(), password, ...(needsCode && { code }) };
        try {
          const send = (proof: object) => call(identityCommands.logIn, { body: { ...body, ...proof } });
          adoptSession(await withProof(send));
        } catch (error) {
          if (needsCode || !isApiError(error, 'second_factor_required')) throw error;
          setNeedsCode(true);
        }
      },
      errorsOf: (error): FormErrors =>
        isApiError(error, 'second_factor_wrong') ? credentialErrors(error) : { '': refusalOf(error) },
    },
  );
  const refused = providerRefusal(new URLSearchParams(search).get('refused'));
  if (session.status === 'signed-in') return <Navigate to={returnPath(search)} replace />;

  return (
    <div className={styles.page}>
      <title>{t`Sign in – Vivarium`}</title>
      <h1>
        <Trans>Sign in</Trans>
      </h1>
      {isBegunAt(returnPath(search).split(/[?#]/)[0] ?? '') && (
        <Banner>
          <Trans>What you had begun there is kept in this tab. Sign in to go on with it.</Trans>
        </Banner>
      )}
      {(problem ?? refused) && (
        <Banner tone="refusal" role="alert">
          {problem ?? refused}
        </Banner>
      )}
      <form noValidate className={styles.form} onSubmit={onSubmit}>
        <Field label={t`E-mail address`} error={errors.email?.message}>
          {(control) => (
            <input
              {...control}
              {...register('email', {
                validate: (email) =>
                  email.trim() !== '' || t`Write the e-mail address that you registered with.`,
              })}
              type="email"
              autoComplete="username"
              maxLength={254}
            />
          )}
        </Field>
        <PasswordField
          label={t`Password`}
          error={errors.password?.message}
          given={(rules) => register('password', rules)}
        />
        {needsCode && (
          <CodeField isNext error={errors.code?.message} given={(rules) => register('code', rules)} />
        )}
        <Button look="primary" type="submit" disabled={isSubmitting}>
          {isSubmitting ? t`Signing in…` : t`Sign in`}
        </Button>
      </form>
      <Providers back={returnPath(search)} />
      <p className={styles.aside}>
        <Link to="/forgot-password">
          <Trans>Forgotten your password?</Trans>
        </Link>
      </p>
      <p className={styles.aside}>
        <Trans>
          New here? <Link to={`/register${search}`}>Register</Link>
        </Trans>
      </p>
    </div>
  );
}

function refusalOf(error: unknown): string {
  if (isApiError(error, 'invalid_credentials')) {
    return say`E-mail address and password do not belong together. Check both, above all capital letters.`;
  }
  if (isApiError(error, 'account_suspended')) {
    return say`This account is suspended. Write to us if you think that it should not be.`;
  }
  return Object.values(errorsOfAnswer(error))[0] ?? '';
}

/** @returns what is said to whoever comes back from a provider and is not let in. */
function providerRefusal(why: string | null): string | undefined {
  if (why === null) return undefined;
  const words: Readonly<Record<string, string>> = {
    email_not_verified: say`Your address is not confirmed there. Confirm it there first, or register here.`,
    email_taken: say`Somebody has registered here with this address and not confirmed it. Sign in with the password, or set a new one by mail.`,
    account_suspended: say`This account is suspended. Write to us if you think that it should not be.`,
    second_factor_required: say`You have a second factor here. Sign in with your password and its code.`,
  };
  return entryOf(words, why) ?? say`You were not signed in there. Try again, or sign in with your password.`;
}
