import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { useWritten } from '../api/written.ts';
import { Button, type ButtonLook } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './orders.module.css';

/** Letters that the reason of a step has at most. */
const MOST_SAID = 1000;

interface Props {
  button: ReactNode;
  look?: ButtonLook;
  /** What it does to the money. */
  says: ReactNode;
  /** On the button that does it. */
  yes: ReactNode;
  /** What whoever does it may say of it, and who reads that. */
  why?: { label: string; hint: string };
  isBusy: boolean;
  /**
   * @param why what they have said; nothing where they have not, or were not asked
   * @returns whether it is done; until then what they have said is kept
   */
  onYes: (why: string) => undefined | Promise<boolean>;
}

/** A step that moves money for good: it says first what it does, since a slip of the finger cannot be taken back. */
export function Sure({ button, look = 'plain', says, yes, why, isBusy, onYes }: Props) {
  const [isAsked, ask] = useState(false);
  const [typed, type, forget] = useWritten(why === undefined ? null : 'why', z.string(), '');
  const wasAsked = useRef(false);
  const first = useRef<HTMLButtonElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Each stands where the other was, and takes the focus from it.
    if (isAsked) words.current?.focus();
    else if (wasAsked.current) first.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  const confirm = async () => {
    if (await onYes(typed.trim())) forget();
  };
  if (!isAsked)
    return (
      <Button ref={first} look={look} disabled={isBusy} onClick={() => ask(true)}>
        {button}
      </Button>
    );
  return (
    <div className={styles.sure}>
      <p ref={words} tabIndex={-1}>
        {says}
      </p>
      {why && (
        <Field {...why} optional>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={MOST_SAID}
              value={typed}
              onChange={({ target }) => type(target.value)}
            />
          )}
        </Field>
      )}
      <div className={styles.actions}>
        <Button look="primary" disabled={isBusy} onClick={() => void confirm()}>
          {yes}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            forget();
            ask(false);
          }}
        >
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  );
}
