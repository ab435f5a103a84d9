import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Suggestion, TextRange } from '@vivarium/contracts/suggestions/http.ts';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { formatRadius } from '../../format/distance.ts';
import { useLengthUnit } from '../../format/length-unit.ts';
import { countryName } from '../../format/place.ts';
import { formatCount } from '../../format/price.ts';
import { countedListings } from '../../format/words.ts';
import { Icon } from '../../ui/Icon.tsx';
import { partsOf } from './marked.ts';
import type { SearchOption } from './options.ts';
import styles from './suggest.module.css';
import { suggestionWords } from './suggestion-words.ts';

interface OptionRowProps {
  option: SearchOption;
  /** Forgets a recent search. */
  onForget: (path: string) => void;
}

/** What one line of the list says. */
export function OptionRow({ option, onForget }: OptionRowProps) {
  if (option.kind === 'forget') {
    return (
      <span className={styles.forget}>
        <Trans>Forget these searches</Trans>
      </span>
    );
  }
  if (option.kind === 'suggestion') return <SuggestionRow suggestion={option.suggestion} />;
  const { label, path } = option.recent;
  return (
    <span className={styles.row}>
      <span className={styles.label}>{label}</span>
      {/* For the pointer only: the keyboard has Delete, everybody the line below. */}
      <span
        className={styles.remove}
        aria-hidden="true"
        title={t`Forget this search`}
        onClick={(event) => {
          event.stopPropagation();
          onForget(path);
        }}
      >
        <Icon name="close" size={14} />
      </span>
    </span>
  );
}

function SuggestionRow({ suggestion }: { suggestion: Suggestion }) {
  const { alias, count } = suggestion;
  const { label, highlights } = suggestionWords(suggestion, useCatalogue());
  return (
    <span className={styles.row}>
      <span className={styles.names}>
        <span className={styles.label}>
          <Marked text={label} ranges={highlights} />
        </span>
        <span className={styles.detail}>
          {alias !== null && !isScientific(suggestion) && (
            <>
              <Marked text={alias.text} ranges={alias.highlights} />
              {' · '}
            </>
          )}
          <Detail suggestion={suggestion} />
        </span>
      </span>
      <span className={styles.count}>
        <span aria-hidden="true">{formatCount(count)}</span>
        <span className="visually-hidden">{countedListings(count)}</span>
      </span>
    </span>
  );
}

function Detail({ suggestion }: { suggestion: Suggestion }) {
  switch (suggestion.kind) {
    case 'species': {
      const { scientificName, alias } = suggestion;
      return (
        <i>
          <Marked text={scientificName} ranges={isScientific(suggestion) ? (alias?.highlights ?? []) : []} />
        </i>
      );
    }
    case 'trait':
    case 'combination':
      return suggestion.speciesName;
    case 'category':
      return suggestionWords(suggestion).categoryName;
    case 'seller':
      return `@${suggestion.username}`;
    case 'place':
      return <Where place={suggestion} />;
  }
}

function Where({ place }: { place: Extract<Suggestion, { kind: 'place' }> }) {
  const unit = useLengthUnit();
  const where = [place.region, countryName(place.country)].filter(Boolean).join(', ');
  const radius = formatRadius(place.radius, unit);
  return t`${where} · within ${radius}`;
}

/** Whether the name that was typed is the scientific one, which stands there anyway. */
function isScientific(suggestion: Suggestion): boolean {
  return suggestion.kind === 'species' && suggestion.alias?.text === suggestion.scientificName;
}

function Marked({ text, ranges }: { text: string; ranges: readonly TextRange[] }) {
  let at = 0;
  return partsOf(text, ranges).map(({ text: part, marked }) => {
    at += part.length;
    return marked ? <mark key={at}>{part}</mark> : part;
  });
}
