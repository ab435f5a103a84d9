import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, type ButtonLook } from '../ui/Button.tsx';
import styles from './orders.module.css';

interface Props {
  button: ReactNode;
  look?: ButtonLook;
  /** What it does to the money. */
  says: ReactNode;
  /** On the button that does it. */
  yes: ReactNode;
  isBusy: boolean;
  onYes: () => void;
}

/** A step that moves money for good: it says first what it does, since a slip of the finger cannot be taken back. */
export function Sure({ button, look = 'plain', says, yes, isBusy, onYes }: Props) {
  const [isAsked, ask] = useState(false);
  const wasAsked = useRef(false);
  const first = useRef<HTMLButtonElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Each stands where the other was, and takes the focus from it.
    if (isAsked) words.current?.focus();
    else if (wasAsked.current) first.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
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
      <div className={styles.actions}>
        <Button look="primary" disabled={isBusy} onClick={onYes}>
          {yes}
        </Button>
        <Button look="quiet" onClick={() => ask(false)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  );
}
