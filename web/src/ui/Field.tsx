import { Trans } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { Icon } from './Icon.tsx';

/** What a control must carry so that its label, hint and error belong to it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
  className: string;
}

interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** Why the answer is refused and what would be taken instead. */
  error?: string | undefined;
  optional?: boolean;
  /** Id of the control, where something links to it. */
  id?: string;
  children: (control: ControlProps) => ReactNode;
}

/** A labelled control with its hint and its error. */
export function Field({ label, hint, error, optional, id, children }: FieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const hintId = hint === undefined ? undefined : `${controlId}-hint`;
  const errorId = error === undefined ? undefined : `${controlId}-error`;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={controlId}>
        {label}{' '}
        {optional && (
          <span className={styles.optional}>
            <Trans>(optional)</Trans>
          </span>
        )}
      </label>
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id: controlId,
        'aria-describedby': [errorId, hintId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': error === undefined ? undefined : true,
        className: styles.input ?? '',
      })}
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}

/** The line under a control that says what is wrong with its answer. */
export function FieldError({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <p id={id} className={styles.error}>
      <Icon name="alert" size={16} />
      {children}
    </p>
  );
}
