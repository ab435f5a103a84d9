import type { ReactNode } from 'react';
import styles from './skip-link.module.css';

/** Leads past what one would tab through, in sight only while it has the focus. The address stays as it is. */
export function SkipLink({
  to,
  children,
}: {
  /** Id of what it leads to. */ to: string;
  children: ReactNode;
}) {
  return (
    <a
      href={`#${to}`}
      className={`${styles.skip} no-print`}
      onClick={(event) => {
        event.preventDefault();
        const target = document.getElementById(to);
        target?.focus({ preventScroll: true });
        target?.scrollIntoView({ block: 'start' });
      }}
    >
      {children}
    </a>
  );
}
