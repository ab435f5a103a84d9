import { identityCommands } from '@vivarium/contracts/identity/commands.ts';
import { type RegisterBody, registerBodySchema } from '@vivarium/contracts/identity/http/session.ts';
import { useRef, useState } from 'react';
import { Link, Navigate, useLocation } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { errorsOfAnswer, errorsOfSchema, type FormErrors } from '../api/form-errors.ts';
import { adoptSession } from '../api/session.ts';
import { useSession } from '../api/use-session.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Banner } from '../ui/Notice.tsx';
import styles from './form.module.css';
import { returnPath } from './return-path.ts';

const words: FormErrors = {
  email: 'Write an e-mail address, such as ida@example.com.',
  displayName: 'Write the name that others see, up to 80 characters.',
  username: 'Use 3 to 32 letters, digits, “_” or “-”, without spaces.',
  password: 'Use at least 10 characters. A sentence is a good password.',
};

/** Milliseconds that a click takes, generously. */
const AFTER_CLICK = 250;

/** In the order in which they are asked. */
const empty: RegisterBody = { displayName: '', username: '', email: '', password: '' };

/** `/register` */
export function RegisterPage() {
  const { search } = useLocation();
  const session = useSession();
  const form = useRef<HTMLFormElement>(null);
  const [body, setBody] = useState(empty);
  const [errors, setErrors] = useState<FormErrors>({});
  const [busy, setBusy] = useState(false);
  if (session.status === 'signed-in') return <Navigate to={returnPath(search)} replace />;

  const show = (next: FormErrors) => {
    setErrors(next);
    const first = Object.keys(empty).find((name) => next[name] !== undefined);
    form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
  };
  const problemOf = (name: keyof RegisterBody, value: string) =>
    value === '' || registerBodySchema.shape[name].safeParse(value).success ? undefined : words[name];
  const note = (name: keyof RegisterBody, problem: string | undefined) =>
    setErrors(({ [name]: _, ...others }) =>
      problem === undefined ? others : { ...others, [name]: problem },
    );
  const register = async () => {
    const parsed = registerBodySchema.safeParse(body);
    if (!parsed.success) return show(errorsOfSchema(parsed.error, words));
    setBusy(true);
    setErrors({});
    try {
      adoptSession(await call(identityCommands.register, { body: parsed.data }));
    } catch (error) {
      setBusy(false);
      show(
        isApiError(error, 'email_or_username_taken') && error.details.length === 0
          ? { '': 'This e-mail address or this username is taken already. Sign in, or choose another.' }
          : errorsOfAnswer(error),
      );
    }
  };
  const inputOf = (name: keyof RegisterBody) => ({
    name,
    value: body[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      setBody({ ...body, [name]: event.target.value });
      if (errors[name] !== undefined) note(name, problemOf(name, event.target.value));
    },
    onBlur: () => {
      const problem = problemOf(name, body[name]);
      // Not at once: the line that appears would move the button from under the click that took the focus.
      if (problem !== undefined) setTimeout(() => note(name, problem), AFTER_CLICK);
    },
  });

  return (
    <div className={styles.page}>
      <title>Register – Vivarium</title>
      <h1>Register</h1>
      {errors[''] && (
        <Banner tone="refusal" role="alert">
          {errors['']}
        </Banner>
      )}
      <form
        ref={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void register();
        }}
      >
        <Field
          label="Name that others see"
          hint="Yours, or that of your breeding."
          error={errors.displayName}
        >
          {(control) => (
            <input {...control} {...inputOf('displayName')} autoComplete="nickname" maxLength={80} />
          )}
        </Field>
        <Field
          label="Username"
          hint="Letters, digits, “_” and “-”. It cannot be changed later."
          error={errors.username}
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
        <Field label="E-mail address" hint="Never shown to anybody." error={errors.email}>
          {(control) => (
            <input {...control} {...inputOf('email')} type="email" autoComplete="email" maxLength={254} />
          )}
        </Field>
        <Field label="Password" hint="At least 10 characters." error={errors.password}>
          {(control) => (
            <input
              {...control}
              {...inputOf('password')}
              type="password"
              autoComplete="new-password"
              maxLength={128}
            />
          )}
        </Field>
        <Button look="primary" type="submit" disabled={busy}>
          {busy ? 'Registering…' : 'Register'}
        </Button>
      </form>
      <p className={styles.aside}>
        Here already? <Link to={`/sign-in${search}`}>Sign in</Link>
      </p>
    </div>
  );
}
