import { type ReactNode, useId } from 'react';
import { z } from 'zod';
import type { Written } from '../api/written.ts';
import { Button } from '../ui/Button.tsx';
import styles from './orders.module.css';

export interface Choice {
  name: string;
  /** What it does to the money. */
  money: string;
  /** More that is asked before, once it is chosen. */
  more?: ReactNode;
  /** On the button that does it; it says the money again. */
  button: string;
  /** Does it, or says what is missing. */
  run: () => void;
}

/** The place of what is chosen; null: nothing is yet. */
export const chosenSchema = z.int().nullable();
type Chosen = z.infer<typeof chosenSchema>;

interface Props {
  legend: ReactNode;
  choices: readonly Choice[];
  /** Which of them, by its place, and how another one is chosen. */
  chosen: Written<Chosen>;
  /** Asked whichever is chosen: it stays as it is where another one is. */
  also?: ReactNode;
  isBusy: boolean;
}

/** One of several decisions: none is chosen at first, since none can be taken back. */
export function Choices({ legend, choices, chosen: [at, choose], also, isBusy }: Props) {
  const name = useId();
  const chosen = at === null ? undefined : choices[at];
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) chosen?.run();
      }}
    >
      <fieldset className={styles.choices}>
        <legend>{legend}</legend>
        {choices.map((choice, index) => (
          <label key={choice.name} className={styles.choice}>
            <input type="radio" name={name} checked={at === index} onChange={() => choose(index)} />
            <span className={styles.what}>
              <span>{choice.name}</span>
              <span className={`${styles.quiet} tabular`}>{choice.money}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {chosen?.more}
      {chosen !== undefined && also}
      {chosen !== undefined && (
        <div>
          <Button look="primary" type="submit" disabled={isBusy}>
            {chosen.button}
          </Button>
        </div>
      )}
    </form>
  );
}
