import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import styles from './security.module.css';

/** Codes that are shown this once, to be copied or printed. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useLingui();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      announce(t`The codes are copied.`);
    } catch {
      announce(t`They could not be copied. Select them instead.`);
    }
  };
  return (
    <section ref={box} tabIndex={-1} className={styles.form} aria-label={t`Recovery codes`}>
      <p>
        <Trans>
          Keep these recovery codes where your phone is not. Each works once in the place of a code, and they
          are not shown again.
        </Trans>
      </p>
      <ul className={styles.codes} translate="no">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={`${styles.actions} no-print`}>
        <Button onClick={() => void copy()}>{t`Copy`}</Button>
        <Button onClick={() => print()}>{t`Print`}</Button>
        <Button look="primary" onClick={onDone}>{t`I have kept them`}</Button>
      </div>
    </section>
  );
}
