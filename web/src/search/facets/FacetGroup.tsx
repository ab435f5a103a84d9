import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import styles from './facets.module.css';

/** One question of the rail, which can be folded away. */
export function FacetGroup({
  title,
  children,
  open = true,
}: {
  title: string;
  children: ReactNode;
  open?: boolean;
}) {
  return (
    <details className={styles.group} open={open}>
      <summary>
        <h3>{title}</h3>
        <Icon name="chevron" size={18} />
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
