import type { ComponentProps } from 'react';
import { Field } from './Field.tsx';

interface Props extends Omit<ComponentProps<typeof Field>, 'children'> {
  /** As it is typed. */
  typed: string;
  onType: (typed: string) => void;
}

/** A field for an amount of money, as its reader writes numbers. */
export function AmountField({ typed, onType, ...field }: Props) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className={`${control.className} tabular`}
          inputMode="decimal"
          maxLength={14}
          value={typed}
          onChange={({ target }) => onType(target.value)}
        />
      )}
    </Field>
  );
}
