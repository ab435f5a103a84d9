import cardStyles from './card.module.css';
import gridStyles from './grid.module.css';
import styles from './skeleton.module.css';

const places = Array.from({ length: 12 }, (_, at) => at);

/** Cards without content, of the size that cards have. */
export function SkeletonCards({ layout, count = 12 }: { layout: 'grid' | 'list'; count?: number }) {
  return (
    <div className={layout === 'grid' ? gridStyles.grid : gridStyles.list} aria-hidden="true">
      {places.slice(0, count).map((at) => (
        <div key={at} className={`${cardStyles.card} ${layout === 'list' ? cardStyles.row : ''}`}>
          <div className={cardStyles.picture} />
          <div className={cardStyles.text} style={{ gap: 8, minHeight: layout === 'grid' ? 190 : 120 }}>
            <div className={styles.bone} style={{ width: '34%', height: 24 }} />
            <div className={styles.bone} style={{ width: '86%', height: 16 }} />
            <div className={styles.bone} style={{ width: '58%', height: 16 }} />
            <div className={styles.bone} style={{ width: '44%', height: 20 }} />
          </div>
        </div>
      ))}
    </div>
  );
}
