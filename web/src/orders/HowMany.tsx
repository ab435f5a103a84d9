import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
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
  // What is typed stands as it is until one goes on: whoever takes the 1 out to write a 3 writes no 13.
  const [typed, type] = useState<string>();
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
            value={typed ?? value}
            onChange={({ target }) => {
              type(target.value);
              const wanted = Math.round(target.valueAsNumber);
              if (wanted >= 1) onChange(Math.min(wanted, most));
            }}
            onBlur={() => type(undefined)}
          />
        )}
      </Field>
    </div>
  );
}
