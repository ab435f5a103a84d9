import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { sentence } from '../api/form-errors.ts';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/Link.tsx';
import { fieldId } from './field-id.ts';
import styles from './sell.module.css';

/** What stands against publishing, and where it is mended: a field, or another page. */
export interface Reason {
  path: string;
  message: string;
  to?: string;
}

/** What is still missing, as links to where it is asked for. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const go = (path: string) => {
    const field = document.getElementById(fieldId(path));
    field?.scrollIntoView({ block: 'center' });
    const control = field?.matches('input, select, textarea, button')
      ? field
      : field?.querySelector('input, select, button');
    if (control instanceof HTMLElement) control.focus({ preventScroll: true });
  };
  return (
    <div ref={box} className={styles.reasons} role="alert" tabIndex={-1}>
      <h2>
        <Icon name="alert" /> <Trans>Not ready yet</Trans>
      </h2>
      <ul>
        {reasons.map(({ path, message, to }) => (
          <li key={path + message}>
            {to !== undefined ? (
              <Link to={to}>{sentence(message)}</Link>
            ) : path === '' ? (
              sentence(message)
            ) : (
              <a
                href={`#${fieldId(path)}`}
                onClick={(event) => {
                  event.preventDefault();
                  go(path);
                }}
              >
                {sentence(message)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
