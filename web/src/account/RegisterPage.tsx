import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { t as say } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { identityCommands } from '@vivarium/contracts/identity/commands.ts';
import { type RegisterBody, registerBodySchema } from '@vivarium/contracts/identity/http/session.ts';
import { Navigate, useLocation } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import type { FormErrors } from '../api/form-errors.ts';
import { inSentences } from '../api/in-sentences.ts';
import { adoptSession } from '../api/session.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { useSession } from '../api/use-session.ts';
import { credentialErrors } from '../credentials/credential-errors.ts';
import { NewPasswordField, shortPassword } from '../credentials/NewPasswordField.tsx';
import { withProof } from '../credentials/with-proof.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Link } from '../ui/Link.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import styles from './form.module.css';
import { returnPath } from './return-path.ts';

const words = (): FormErrors => ({
  email: say`Write an e-mail address, such as ida@example.com.`,
  displayName: say`Write a name of up to 80 characters, not one of the market’s own such as “Admin”.`,
  username: say`Use 3 to 32 letters, digits, “_” or “-”, without spaces; not a name of the market’s own.`,
  password: shortPassword(),
});

/** Milliseconds that a click takes, generously. */
const AFTER_CLICK = 250;

const checked = inSentences<RegisterBody>(standardSchemaResolver(registerBodySchema), words, true);

/** `/register` */
export function RegisterPage() {
  const { t } = useLingui();
  const { search } = useLocation();
  const session = useSession();
  const form = useContractForm<RegisterBody>(
    {
      defaultValues: { displayName: '', username: '', email: '', password: '' },
      resolver: checked,
      mode: 'onBlur',
      // Not at once: the line that appears would move the button from under the click that took the focus.
      delayError: AFTER_CLICK,
    },
    {
      keptAs: null,
      send: async (body) => {
        const send = (proof: object) => call(identityCommands.register, { body: { ...body, ...proof } });
        adoptSession(await withProof(send));
      },
      errorsOf: (error) => {
        if (isApiError(error, 'email_or_username_taken') && error.details.length === 0) {
          return {
            '': t`This e-mail address or this username is taken already. Sign in, or choose another.`,
          };
        }
        return credentialErrors(error);
      },
    },
  );
  const { errors, problem, isSubmitting, onSubmit } = form;
  if (session.status === 'signed-in') {
    const back = returnPath(search);
    return <Navigate to={back === '/' && !session.user.emailVerified ? '/check-mail' : back} replace />;
  }

  const inputOf = (name: keyof RegisterBody) =>
    form.register(name, { onChange: () => errors[name] !== undefined && form.trigger(name) });

  return (
    <div className={styles.page}>
      <title>{t`Register – Vivarium`}</title>
      <h1>
        <Trans>Register</Trans>
      </h1>
      <FormProblem problem={problem} />
      <form noValidate className={styles.form} onSubmit={onSubmit}>
        <Field
          label={t`Name that others see`}
          hint={t`Yours, or that of your breeding.`}
          error={errors.displayName?.message}
        >
          {(control) => (
            <input {...control} {...inputOf('displayName')} autoComplete="nickname" maxLength={80} />
          )}
        </Field>
        <Field
          label={t`Username`}
          hint={t`Letters, digits, “_” and “-”. It cannot be changed later.`}
          error={errors.username?.message}
        >
          {(control) => (
            <input
              {...control}
              {...inputOf('username')}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={32}
            />
          )}
        </Field>
        <Field label={t`E-mail address`} hint={t`Never shown to anybody.`} error={errors.email?.message}>
          {(control) => (
            <input {...control} {...inputOf('email')} type="email" autoComplete="email" maxLength={254} />
          )}
        </Field>
        <NewPasswordField
          label={t`Password`}
          error={errors.password?.message}
          given={() => inputOf('password')}
        />
        <Button look="primary" type="submit" disabled={isSubmitting}>
          {isSubmitting ? t`Registering…` : t`Register`}
        </Button>
      </form>
      <p className={styles.aside}>
        <Trans>
          Here already? <Link to={`/sign-in${search}`}>Sign in</Link>
        </Trans>
      </p>
    </div>
  );
}
