import { Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { z } from 'zod';
import { useWritten } from '../api/written.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './orders.module.css';

interface Props {
  /** What the words are for, among all that is written on the page. */
  keptAs: string;
  label: string;
  hint: ReactNode;
  /** Said where nothing is written; undefined: nothing need be. */
  missing?: string;
  maxLength: number;
  button: ReactNode;
  isBusy: boolean;
  /** @returns whether it was taken */
  onSend: (reason: string) => Promise<boolean>;
  onClose: () => void;
}

/** A step with the words in which somebody says why they take it. */
export function ReasonForm(props: Props) {
  const { keptAs, label, hint, missing, maxLength, button, isBusy, onSend, onClose } = props;
  const [typed, type, forget] = useWritten(keptAs, z.string(), '');
  const [isTried, tryIt] = useState(false);
  const reason = typed.trim();
  const isMissing = missing !== undefined && reason === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    tryIt(true);
    if (!isBusy && !isMissing && (await onSend(reason))) forget();
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
        <Button
          look="quiet"
          onClick={() => {
            forget();
            onClose();
          }}
        >
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
