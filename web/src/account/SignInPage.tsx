import { t as say } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { identityCommands } from '@vivarium/contracts/identity/commands.ts';
import { Navigate, useLocation } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { errorsOfAnswer } from '../api/form-errors.ts';
import { adoptSession } from '../api/session.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { useSession } from '../api/use-session.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Link } from '../ui/Link.tsx';
import { Banner } from '../ui/Notice.tsx';
import styles from './form.module.css';
import { returnPath } from './return-path.ts';

/** `/sign-in` */
export function SignInPage() {
  const { t } = useLingui();
  const { search } = useLocation();
  const session = useSession();
  const { register, errors, problem, isSubmitting, onSubmit } = useContractForm(
    { defaultValues: { email: '', password: '' } },
    {
      send: async ({ email, password }) => {
        adoptSession(await call(identityCommands.logIn, { body: { email: email.trim(), password } }));
      },
      errorsOf: (error) => ({ '': refusalOf(error) }),
    },
  );
  if (session.status === 'signed-in') return <Navigate to={returnPath(search)} replace />;

  return (
    <div className={styles.page}>
      <title>{t`Sign in – Vivarium`}</title>
      <h1>
        <Trans>Sign in</Trans>
      </h1>
      {problem && (
        <Banner tone="refusal" role="alert">
          {problem}
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
        <Field label={t`Password`} error={errors.password?.message}>
          {(control) => (
            <input
              {...control}
              {...register('password', { required: t`Write your password.` })}
              type="password"
              autoComplete="current-password"
              maxLength={128}
            />
          )}
        </Field>
        <Button look="primary" type="submit" disabled={isSubmitting}>
          {isSubmitting ? t`Signing in…` : t`Sign in`}
        </Button>
      </form>
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
  return Object.values(errorsOfAnswer(error))[0] ?? '';
}
