import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type SearchState, useSearch } from '../state/search-context.ts';
import styles from '../toolbar/toolbar.module.css';
import { asMeant, asText, asTyped, withoutRest } from './understanding.ts';

interface Deciding {
  /** Changes the search, and keeps the keyboard's place. */
  decide: SearchState['change'];
}

/** What the words were taken for: each meaning with a way to have its words searched as text. */
export function Meanings({ decide }: Deciding) {
  const { understanding } = useSearch();
  if (!understanding?.applied || understanding.chips.length === 0) return null;
  const { chips, rest, restLeftOut } = understanding;
  return (
    <div className={styles.pair}>
      <span className={styles.lead} aria-hidden="true">
        Understood
      </span>
      <ul className={styles.group} aria-label="Understood from your words">
        {chips.map(({ id, label, text, leftOut }) => (
          <li key={id}>
            <button
              type="button"
              className={`${styles.chip} ${styles.meaning} ${leftOut ? styles.leftOut : ''}`}
              title={`From “${text}”. Press to search that as text.`}
              onClick={() => decide((now) => asText(now, id, understanding))}
            >
              <span className={styles.label}>{label}</span>
              <span className="visually-hidden">, search “{text}” as text instead</span>
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
        {rest !== '' && (
          <li>
            <button
              type="button"
              className={`${styles.chip} ${restLeftOut ? styles.leftOut : ''}`}
              onClick={() => decide((now) => withoutRest(now, understanding))}
            >
              <span className={styles.label}>“{rest}”</span>
              <span className="visually-hidden">, remove</span>
              <Icon name="close" size={14} />
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

/** What else the words may mean. */
export function Offers({ decide }: Deciding) {
  const { understanding } = useSearch();
  if (understanding === undefined || understanding.offers.length === 0) return null;
  return (
    <div className={styles.pair}>
      <span className={styles.lead} aria-hidden="true">
        Did you mean
      </span>
      <ul className={styles.group} aria-label="Did you mean">
        {understanding.offers.map(({ id, label, text }) => (
          <li key={id}>
            <button
              type="button"
              className={`${styles.chip} ${styles.offer}`}
              title={`“${text}” is searched as text. Press if it means this.`}
              onClick={() => decide((now) => asMeant(now, id, understanding))}
            >
              <Icon name="plus" size={14} />
              <span className={styles.label}>{label}</span>
              <span className="visually-hidden">, by “{text}”</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One click that has all words searched as they were typed, and one back. */
export function ExactSwitch({ decide }: Deciding) {
  const { route, understanding } = useSearch();
  const isExact = route.words?.exact === true;
  if (!isExact && !(understanding?.applied && understanding.chips.length > 0)) return null;
  return (
    <Button look="link" className={styles.link} onClick={() => decide((now) => asTyped(now, !isExact))}>
      {isExact ? 'Understand my words' : 'Search exactly as typed'}
    </Button>
  );
}
