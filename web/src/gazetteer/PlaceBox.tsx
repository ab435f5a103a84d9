import { useLingui } from '@lingui/react/macro';
import type { Place } from '@vivarium/contracts/places/http.ts';
import { useDeferredValue, useState } from 'react';
import { formatPlace } from '../format/place.ts';
import { Combobox } from '../ui/Combobox.tsx';
import type { ControlProps } from '../ui/Field.tsx';
import styles from './place-box.module.css';
import { usePlaces } from './use-places.ts';

interface PlaceBoxProps {
  /** The name of the chosen place; what is typed shows until one is chosen. */
  chosen: string;
  onChoose: (place: Place) => void;
  onClear?: () => void;
  control: Partial<ControlProps>;
  label?: string;
  placeholder?: string;
}

/** A text box that knows the cities of the world. */
export function PlaceBox({ chosen, onChoose, onClear, control, label, placeholder }: PlaceBoxProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<string>();
  const { data, isError, isFetching } = usePlaces(useDeferredValue(typed ?? ''));
  const asked = typed !== undefined && typed.trim().length >= 2;
  return (
    <Combobox
      {...control}
      {...(label !== undefined && { 'aria-label': label })}
      placeholder={placeholder ?? t`City`}
      maxLength={80}
      listLabel={t`Places`}
      value={typed ?? chosen}
      onType={(text) => {
        setTyped(text);
        if (text === '') onClear?.();
      }}
      onBlur={() => setTyped(undefined)}
      firstIsDefault={asked}
      options={asked ? (data ?? []) : []}
      keyOf={(place) => `${place.lat},${place.lng},${place.name}`}
      none={
        !asked
          ? undefined
          : isError
            ? t`Places cannot be looked up just now`
            : isFetching
              ? undefined
              : t`No city of that name`
      }
      onSelect={(place) => {
        setTyped(undefined);
        onChoose(place);
      }}
      renderOption={(place) => (
        <span className={styles.place}>
          <span>{place.name}</span>
          <span className={styles.where}>
            {[place.region, place.countryName].filter(Boolean).join(', ') || formatPlace(place)}
          </span>
        </span>
      )}
    />
  );
}
