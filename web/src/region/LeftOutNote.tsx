import { Trans, useLingui } from '@lingui/react/macro';
import type { LeftOut } from '@vivarium/contracts/shared/restrictions.ts';
import { HomeRegionChoice } from './HomeRegionChoice.tsx';
import { LawSource } from './LawSource.tsx';
import { leftOutLine } from './left-out.ts';
import styles from './region.module.css';

/** Most names that are shown without asking. */
const FEW = 12;

/** One quiet line that something is left out of the results, which opens to what, and by which law. */
export function LeftOutNote({ leftOut }: { leftOut: LeftOut }) {
  const { t } = useLingui();
  const { rules } = leftOut;
  return (
    <details className={`${styles.note} no-print`}>
      <summary>
        {leftOutLine(leftOut)} · <span className={styles.more}>{t`what and why`}</span>
      </summary>
      <ul className={styles.laws}>
        {rules.map(({ species, ...law }) => (
          <li key={law.rule}>
            <p>{law.rule}</p>
            <SpeciesNames names={species} />
            <LawSource law={law} />
          </li>
        ))}
      </ul>
      <div className={styles.small}>
        <Trans>This is no legal advice: laws change, and towns and landlords have rules of their own.</Trans>{' '}
        <HomeRegionChoice />
      </div>
    </details>
  );
}

function SpeciesNames({ names }: { names: readonly string[] }) {
  const count = names.length;
  if (count <= FEW) return <p>{names.join(', ')}</p>;
  return (
    <details>
      <summary>
        <span className={styles.more}>
          <Trans>All {count} species</Trans>
        </span>
      </summary>
      <p>{names.join(', ')}</p>
    </details>
  );
}
