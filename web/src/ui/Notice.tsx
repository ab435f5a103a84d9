import type { ReactNode } from 'react';
import styles from './notice.module.css';

/**
 * A page, or a part of one, that says one thing and offers a way on.
 *
 * @param level 1: it is all that its page shows, which is then called by it
 */
export function Notice({
  title,
  children,
  actions,
  level = 1,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  level?: 1 | 2;
}) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.notice}>
      {level === 1 && <title>{`${title} – Vivarium`}</title>}
      <Heading>{title}</Heading>
      {children}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** Above the fields of a form: why it is refused as a whole. Where it is not there is nothing. */
export function FormProblem({ problem }: { problem: string | undefined }) {
  if (!problem) return null;
  return (
    <Banner tone="refusal" role="alert">
      {problem}
    </Banner>
  );
}

/** A line above the content: a state (`plain`), a warning (`attention`) or a refusal. */
export function Banner({
  tone = 'plain',
  role,
  children,
}: {
  tone?: 'plain' | 'attention' | 'refusal';
  role?: 'status' | 'alert';
  children: ReactNode;
}) {
  return (
    <div role={role} className={`${styles.banner} ${tone === 'plain' ? '' : styles[tone]}`}>
      {children}
    </div>
  );
}
