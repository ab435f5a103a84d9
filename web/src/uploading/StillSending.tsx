import { Plural } from '@lingui/react/macro';
import styles from './photos.module.css';

/** Why it does not go on yet: files are on their way, and would be left behind. */
export function StillSending({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p className={styles.hint} role="status">
      <Plural
        value={count}
        one="# file is still being sent. Wait for it, or dismiss it."
        other="# files are still being sent. Wait for them, or dismiss them."
      />
    </p>
  );
}
