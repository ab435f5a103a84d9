import { useLingui } from '@lingui/react/macro';
import type { Place } from '@vivarium/contracts/places/http.ts';
import { useDeferredValue, useEffect, useId, useState } from 'react';
import { formatPlace } from '../format/place.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { type ControlProps, FieldError } from '../ui/Field.tsx';
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

/**
 * A text box that knows the cities of the world. What is no city stays as it was typed, and is said below; the full name
 * of one is taken for it.
 */
export function PlaceBox({ chosen, onChoose, onClear, control, label, placeholder }: PlaceBoxProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<string>();
  /** The text is meant to stand: the box was left, or Enter pressed. */
  const [isDone, setDone] = useState(false);
  const problemId = useId();
  const wanted = useDeferredValue(typed ?? '');
  const { data, isError, isFetching } = usePlaces(wanted);
  const asked = typed !== undefined && typed.trim().length >= 2;
  const isAnswered = !asked || (wanted === typed && !isFetching);
  const problem =
    isDone && typed !== undefined && isAnswered
      ? isError
        ? t`Places cannot be looked up just now. Try again in a little while.`
        : asked && data?.length
          ? t`Several towns begin with “${typed}”. Choose one from the list.`
          : t`No town called “${typed}” is known here. Check how it is spelt, or name a larger one nearby.`
      : undefined;
  const choose = (place: Place) => {
    setTyped(undefined);
    setDone(false);
    onChoose(place);
  };
  const finish = () => {
    if (typed === undefined) return;
    const named =
      isAnswered && asked
        ? data?.find(({ name, calledAlso }) =>
            [name, calledAlso].some((one) => one !== undefined && isSameName(one, typed)),
          )
        : undefined;
    if (named !== undefined) choose(named);
    else if (typed.trim() === '') setTyped(undefined);
    else setDone(true);
  };
  // Who was faster than the answer is given it when it comes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is what it waits for
  useEffect(() => {
    if (isDone && isAnswered) finish();
  }, [isDone, isAnswered]);
  const box = (
    <Combobox
      {...control}
      aria-invalid={control['aria-invalid'] || problem !== undefined}
      aria-describedby={
        [problem && problemId, control['aria-describedby']].filter(Boolean).join(' ') || undefined
      }
      {...(label !== undefined && { 'aria-label': label })}
      placeholder={placeholder ?? t`City`}
      maxLength={80}
      listLabel={t`Places`}
      value={typed ?? chosen}
      onType={(text) => {
        setTyped(text);
        setDone(false);
        if (text === '') onClear?.();
      }}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        if (event.key === 'Escape') setTyped(undefined);
      }}
      firstIsDefault={asked && isAnswered}
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
      onSelect={choose}
      renderOption={(place) => (
        <span className={styles.place}>
          <span>
            {place.name}
            {place.calledAlso !== undefined && ` (${place.calledAlso})`}
          </span>
          <span className={styles.where}>
            {[place.region, place.countryName].filter(Boolean).join(', ') || formatPlace(place)}
          </span>
        </span>
      )}
    />
  );
  return (
    <>
      {box}
      <div role="status">{problem !== undefined && <FieldError id={problemId}>{problem}</FieldError>}</div>
    </>
  );
}

/** Capitals and accents aside. */
function isSameName(one: string, other: string): boolean {
  return one.localeCompare(other.trim(), undefined, { sensitivity: 'base' }) === 0;
}
