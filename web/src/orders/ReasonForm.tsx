import { Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './orders.module.css';

interface Props {
  label: string;
  hint: ReactNode;
  /** Said where nothing is written; undefined: nothing need be. */
  missing?: string;
  maxLength: number;
  button: ReactNode;
  isBusy: boolean;
  onSend: (reason: string) => void;
  onClose: () => void;
}

/** A step with the words in which somebody says why they take it. */
export function ReasonForm({ label, hint, missing, maxLength, button, isBusy, onSend, onClose }: Props) {
  const [typed, type] = useState('');
  const [isTried, tryIt] = useState(false);
  const reason = typed.trim();
  const isMissing = missing !== undefined && reason === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tryIt(true);
    if (!isBusy && !isMissing) onSend(reason);
  };
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <Field
        {...{ label, hint, optional: missing === undefined }}
        error={isTried && isMissing ? missing : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            rows={4}
            maxLength={maxLength}
            value={typed}
            onChange={({ target }) => type(target.value)}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button look="primary" type="submit" disabled={isBusy}>
          {button}
        </Button>
        <Button look="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
