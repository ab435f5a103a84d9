import type { LeftOut } from '@vivarium/contracts/shared/restrictions.ts';
import { HomeRegionChoice } from './HomeRegionChoice.tsx';
import { LawSource } from './LawSource.tsx';
import { leftOutLine } from './left-out.ts';
import styles from './region.module.css';

/** Most names that are shown without asking. */
const FEW = 12;

/** One quiet line that something is left out of the results, which opens to what, and by which law. */
export function LeftOutNote({ leftOut }: { leftOut: LeftOut }) {
  const { rules } = leftOut;
  return (
    <details className={`${styles.note} no-print`}>
      <summary>
        {leftOutLine(leftOut)} · <span className={styles.more}>what and why</span>
      </summary>
      <ul className={styles.laws}>
        {rules.map(({ species, ...law }) => (
          <li key={law.rule}>
            <p>{law.rule}</p>
            {species.length <= FEW ? (
              <p>{species.join(', ')}</p>
            ) : (
              <details>
                <summary>
                  <span className={styles.more}>All {species.length} species</span>
                </summary>
                <p>{species.join(', ')}</p>
              </details>
            )}
            <LawSource law={law} />
          </li>
        ))}
      </ul>
      <div className={styles.small}>
        This is no legal advice: laws change, and towns and landlords have rules of their own.{' '}
        <HomeRegionChoice />
      </div>
    </details>
  );
}
