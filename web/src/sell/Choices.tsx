import { Trans } from '@lingui/react/macro';
import { FieldError } from '../ui/Field.tsx';
import { fieldId } from './field-id.ts';
import styles from './sell.module.css';

interface ChoicesProps {
  legend: string;
  path: string;
  options: readonly { value: string; label: string; beneath?: string }[];
  value: string;
  onChoose: (value: string) => void;
  error?: string | undefined;
  hint?: string;
  optional?: boolean;
}

/** A question with a few answers, all in sight. */
export function Choices({ legend, path, options, value, onChoose, error, hint, optional }: ChoicesProps) {
  const id = fieldId(path);
  const errorId = error === undefined ? undefined : `${id}-error`;
  return (
    <fieldset id={id} className={styles.choices} aria-describedby={errorId}>
      <legend>
        {legend}{' '}
        {optional && (
          <span className={styles.optional}>
            <Trans>(optional)</Trans>
          </span>
        )}
      </legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>
              {option.label}
              {option.beneath && <span className={styles.beneath}>{option.beneath}</span>}
            </span>
          </label>
        ))}
      </div>
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  );
}
