import { useAnnouncements } from './announcements.ts';
import styles from './toasts.module.css';

/** The one live region of the application. It is there before anything is said, or nothing would be read out. */
export function Toasts() {
  const announcements = useAnnouncements();
  return (
    <div className={`${styles.toasts} no-print`} role="status" aria-live="polite">
      {announcements.map(({ id, text }) => (
        <p key={id} className={styles.toast}>
          {text}
        </p>
      ))}
    </div>
  );
}
