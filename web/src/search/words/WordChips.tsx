import { Trans, useLingui } from '@lingui/react/macro';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type SearchState, useSearch } from '../state/search-context.ts';
import styles from '../toolbar/toolbar.module.css';
import { chipLabel } from './chip-label.ts';
import { quoted } from './quoted.ts';
import { asMeant, asText, asTyped, saidOf, withoutRest } from './understanding.ts';

interface Deciding {
  /** Changes the search, and keeps the keyboard's place. */
  decide: SearchState['change'];
}

/** The understanding in a sentence; those who see the chips read it only where it says more than they do. */
export function Said() {
  const { understanding } = useSearch();
  const { text, isForAll } = saidOf(understanding);
  return <span className={isForAll ? styles.said : 'visually-hidden'}>{text}</span>;
}

/** What the words were taken for: each meaning with a way to have its words searched as text. */
export function Meanings({ decide }: Deciding) {
  const { t } = useLingui();
  const { understanding } = useSearch();
  const catalogue = useCatalogue();
  if (!understanding?.applied || understanding.chips.length === 0) return null;
  const { chips, rest, restLeftOut, restInPart } = understanding;
  return (
    <div className={styles.pair}>
      <span className={styles.lead} aria-hidden="true">
        <Trans>Understood</Trans>
      </span>
      <ul className={styles.group} aria-label={t`Understood from your words`}>
        {chips.map((chip) => {
          const { id, text, leftOut, excluded } = chip;
          return (
            <li key={id}>
              <button
                type="button"
                className={`${styles.chip} ${styles.meaning} ${leftOut ? styles.leftOut : ''} ${excluded ? styles.excluded : ''}`}
                title={t`From “${text}”. Press to search that as text.`}
                onClick={() => decide((now) => asText(now, id, understanding))}
              >
                <span className={styles.label}>{chipLabel(chip, catalogue)}</span>
                <span className="visually-hidden">
                  <Trans>, search “{text}” as text instead</Trans>
                </span>
                <Icon name="close" size={14} />
              </button>
            </li>
          );
        })}
        {rest !== '' && (
          <li>
            <button
              type="button"
              className={`${styles.chip} ${restLeftOut && !restInPart ? styles.leftOut : ''}`}
              onClick={() => decide((now) => withoutRest(now, understanding))}
            >
              <span className={styles.label}>{quoted(rest)}</span>
              <span className="visually-hidden">
                <Trans>, remove</Trans>
              </span>
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
  const { t } = useLingui();
  const { understanding } = useSearch();
  const catalogue = useCatalogue();
  if (understanding === undefined || understanding.offers.length === 0) return null;
  return (
    <div className={styles.pair}>
      <span className={styles.lead} aria-hidden="true">
        <Trans>Did you mean</Trans>
      </span>
      <ul className={styles.group} aria-label={t`Did you mean`}>
        {understanding.offers.map((offer) => {
          const { id, text } = offer;
          return (
            <li key={id}>
              <button
                type="button"
                className={`${styles.chip} ${styles.offer}`}
                title={t`“${text}” is searched as text. Press if it means this.`}
                onClick={() => decide((now) => asMeant(now, id, understanding))}
              >
                <Icon name="plus" size={14} />
                <span className={styles.label}>{chipLabel(offer, catalogue)}</span>
                <span className="visually-hidden">
                  <Trans>, by “{text}”</Trans>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** One click that has all words searched as they were typed, and one back. */
export function ExactSwitch({ decide }: Deciding) {
  const { t } = useLingui();
  const { route, understanding } = useSearch();
  const isExact = route.words?.exact === true;
  if (!isExact && !(understanding?.applied && understanding.chips.length > 0)) return null;
  return (
    <Button look="link" className={styles.link} onClick={() => decide((now) => asTyped(now, !isExact))}>
      {isExact ? t`Understand my words` : t`Search exactly as typed`}
    </Button>
  );
}
