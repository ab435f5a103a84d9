import { useState } from 'react';
import { Field } from '../ui/Field.tsx';

interface DayFieldProps {
  label: string;
  /** `2026-11-01`; empty: none is chosen. */
  value: string;
  /** First and last day that may be chosen. */
  min: string;
  max: string;
  error?: string | undefined;
  onChoose: (day: string) => void;
}

/**
 * A day. While it is typed it is many others, as of the year 2 or 202: only one that may be chosen is, so that neither the page
 * nor the way back knows the others. What is left half-typed goes.
 */
export function DayField({ label, value, min, max, error, onChoose }: DayFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <Field label={label} error={error}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={typed ?? value}
          {...{ min, max }}
          onChange={({ target }) => {
            const day = target.value;
            setTyped(day);
            if (day !== value && day >= min && day <= max) onChoose(day);
          }}
          onBlur={() => setTyped(undefined)}
        />
      )}
    </Field>
  );
}
