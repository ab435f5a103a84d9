import { useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { bestRank, fold } from '../catalogue/name-rank.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Field } from '../ui/Field.tsx';

const MOST = 8;

interface Option {
  value: string;
  label: string;
  beneath?: string;
}

interface PickerProps {
  label: string;
  placeholder: string;
  /** The label of what is chosen. */
  chosen: string | undefined;
  options: readonly Option[];
  /** Undefined: nothing, as when the text is emptied. */
  onChoose: (value: string | undefined) => void;
}

/** One of many, found by typing its name; emptied, it is none. */
export function Picker({ label, placeholder, chosen, options, onChoose }: PickerProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<string>();
  const found = useMemo(() => {
    const wanted = fold(typed ?? '');
    if (wanted === '') return [];
    return options
      .flatMap((one) => {
        const rank = bestRank([one.label, one.beneath ?? ''], wanted);
        return rank === undefined ? [] : [{ one, rank }];
      })
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, MOST)
      .map(({ one }) => one);
  }, [typed, options]);
  return (
    <Field label={label}>
      {(control) => (
        <Combobox
          {...control}
          listLabel={label}
          placeholder={placeholder}
          value={typed ?? chosen ?? ''}
          onType={(text) => {
            setTyped(text);
            if (text === '' && chosen !== undefined) onChoose(undefined);
          }}
          onBlur={() => setTyped(undefined)}
          firstIsDefault
          options={found}
          none={typed ? t`Nothing of that name is known here.` : undefined}
          keyOf={({ value }) => value}
          onSelect={({ value }) => {
            setTyped(undefined);
            onChoose(value);
          }}
          renderOption={({ label: name, beneath }) => (
            <span>
              {name} {beneath !== undefined && <i>{beneath}</i>}
            </span>
          )}
        />
      )}
    </Field>
  );
}
