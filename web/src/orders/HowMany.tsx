import { useLingui } from '@lingui/react/macro';
import { Field } from '../ui/Field.tsx';
import styles from './orders.module.css';

/** How many of it, where there is more than one. */
export function HowMany({
  most,
  value,
  onChange,
}: {
  most: number;
  value: number;
  onChange: (quantity: number) => void;
}) {
  const { t } = useLingui();
  return (
    <div className={styles.few}>
      <Field label={t`How many?`} hint={t`Up to ${most}`}>
        {(control) => (
          <input
            {...control}
            type="number"
            inputMode="numeric"
            min={1}
            max={most}
            value={value}
            onChange={({ target }) => {
              const wanted = Math.round(target.valueAsNumber);
              if (wanted >= 1) onChange(Math.min(wanted, most));
            }}
          />
        )}
      </Field>
    </div>
  );
}
