import { identityCommands } from '@vivarium/contracts/identity/commands.ts';
import { useRef, useState } from 'react';
import { Link, Navigate, useLocation } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { blanksOf, errorsOfAnswer, type FormErrors } from '../api/form-errors.ts';
import { adoptSession } from '../api/session.ts';
import { useSession } from '../api/use-session.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Banner } from '../ui/Notice.tsx';
import styles from './form.module.css';
import { returnPath } from './return-path.ts';

/** `/sign-in` */
export function SignInPage() {
  const { search } = useLocation();
  const session = useSession();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [blanks, setBlanks] = useState<FormErrors>({});
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  if (session.status === 'signed-in') return <Navigate to={returnPath(search)} replace />;

  const signIn = async () => {
    const blank = blanksOf({ email, password });
    setBlanks(blank);
    const first = Object.keys(blank)[0];
    if (first !== undefined) {
      form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
      return;
    }
    setBusy(true);
    setProblem(undefined);
    try {
      adoptSession(await call(identityCommands.logIn, { body: { email: email.trim(), password } }));
    } catch (error) {
      const wrong = isApiError(error, 'invalid_credentials');
      const refused = errorsOfAnswer(error);
      setProblem(
        wrong
          ? 'E-mail address and password do not belong together. Check both, above all capital letters.'
          : (refused[''] ?? Object.values(refused)[0]),
      );
      setBusy(false);
    }
  };

  return (
    <div className={styles.page}>
      <title>Sign in – Vivarium</title>
      <h1>Sign in</h1>
      {problem && (
        <Banner tone="refusal" role="alert">
          {problem}
        </Banner>
      )}
      <form
        ref={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void signIn();
        }}
      >
        <Field label="E-mail address" error={blanks.email}>
          {(control) => (
            <input
              {...control}
              type="email"
              name="email"
              autoComplete="username"
              maxLength={254}
              value={email}
              onChange={(event) => {
                setEmail(event.target.value);
                setBlanks({});
              }}
            />
          )}
        </Field>
        <Field label="Password" error={blanks.password}>
          {(control) => (
            <input
              {...control}
              type="password"
              name="password"
              autoComplete="current-password"
              maxLength={128}
              value={password}
              onChange={(event) => {
                setPassword(event.target.value);
                setBlanks({});
              }}
            />
          )}
        </Field>
        <Button look="primary" type="submit" disabled={busy}>
          {busy ? 'Signing in…' : 'Sign in'}
        </Button>
      </form>
      <p className={styles.aside}>
        New here? <Link to={`/register${search}`}>Register</Link>
      </p>
    </div>
  );
}
