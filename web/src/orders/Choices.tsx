import { type ReactNode, useId, useState } from 'react';
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

interface Props {
  legend: ReactNode;
  choices: readonly Choice[];
  isBusy: boolean;
}

/** One of several decisions: none is chosen at first, since none can be taken back. */
export function Choices({ legend, choices, isBusy }: Props) {
  const name = useId();
  const [at, choose] = useState<number>();
  const chosen = at === undefined ? undefined : choices[at];
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
