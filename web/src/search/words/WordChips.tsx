import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type SearchState, useSearch } from '../state/search-context.ts';
import styles from '../toolbar/toolbar.module.css';
import { asMeant, asText, asTyped, withoutRest } from './understanding.ts';

/**
 * What the words were taken for: each meaning with a way to have its words searched as text, what else they may mean,
 * and one click that has all of them searched as they were typed.
 *
 * @param decide changes the search, and keeps the keyboard's place
 */
export function WordChips({ decide }: { decide: SearchState['change'] }) {
  const { route, understanding } = useSearch();
  if (understanding === undefined) {
    if (!route.words?.exact) return null;
    return (
      <Button look="link" className={styles.link} onClick={() => decide((now) => asTyped(now, false))}>
        Understand my words
      </Button>
    );
  }
  const { chips, offers, rest, applied } = understanding;
  return (
    <>
      {applied && chips.length > 0 && (
        <>
          <span className={styles.lead} aria-hidden="true">
            Understood
          </span>
          <ul className={styles.group} aria-label="Understood from your words">
            {chips.map(({ id, label, text }) => (
              <li key={id}>
                <button
                  type="button"
                  className={`${styles.chip} ${styles.meaning}`}
                  title={`From “${text}”. Press to search that as text.`}
                  onClick={() => decide((now) => asText(now, id, understanding))}
                >
                  {label}
                  <span className="visually-hidden">, search “{text}” as text instead</span>
                  <Icon name="close" size={14} />
                </button>
              </li>
            ))}
            {rest !== '' && (
              <li>
                <button
                  type="button"
                  className={styles.chip}
                  onClick={() => decide((now) => withoutRest(now, understanding))}
                >
                  “{rest}”<span className="visually-hidden">, remove</span>
                  <Icon name="close" size={14} />
                </button>
              </li>
            )}
          </ul>
        </>
      )}
      {offers.length > 0 && (
        <>
          <span className={styles.lead} aria-hidden="true">
            Did you mean
          </span>
          <ul className={styles.group} aria-label="Did you mean">
            {offers.map(({ id, label, text }) => (
              <li key={id}>
                <button
                  type="button"
                  className={`${styles.chip} ${styles.offer}`}
                  title={`“${text}” is searched as text. Press if it means this.`}
                  onClick={() => decide((now) => asMeant(now, id, understanding))}
                >
                  <Icon name="plus" size={14} />
                  {label}
                  <span className="visually-hidden">, by “{text}”</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {applied && chips.length > 0 && (
        <Button look="link" className={styles.link} onClick={() => decide((now) => asTyped(now, true))}>
          Search exactly as typed
        </Button>
      )}
    </>
  );
}
