import { useLingui } from '@lingui/react/macro';
import { toKm } from '@vivarium/contracts/shared/distance-rings.ts';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { isSearchPath } from '../addresses/search-path.ts';
import { searchPath } from '../addresses/search-route.ts';
import { currentLengthUnit } from '../format/length-unit.ts';
import { noteSubmission } from '../search/activity/submission.ts';
import { useSearchControls } from '../search/state/search-controls.ts';
import type { SearchOption } from '../search/suggest/options.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Icon } from '../ui/Icon.tsx';
import { leaveTouchKeyboard } from '../ui/leave-touch-keyboard.ts';
import styles from './header.module.css';
import { useSlashFocus } from './use-slash-focus.ts';
import { useSuggestBox } from './use-suggest-box.ts';

/** Around a suggested place, in the unit of the reader. */
const RADIUS = { km: 100, mi: 60 };

/** The search box of every page. On the search page it searches as one types; elsewhere Enter leads there. */
export function HeaderSearch() {
  const controls = useSearchControls();
  const navigate = useNavigate();
  const { t } = useLingui();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState(controls?.query ?? '');
  // Letters typed since the last finished search; on the search page leaving the box finishes it.
  const isUnfinished = useRef(false);
  const query = controls?.query;
  useEffect(() => {
    if (query !== undefined) setText((typed) => (typed.trim() === query.trim() ? typed : query));
  }, [query]);
  useSlashFocus(form);

  const { box, options, wake } = useSuggestBox(text);
  const near = controls?.near;
  useEffect(() => {
    const around = near === undefined ? undefined : { lat: near.lat, lng: near.lng };
    const unit = currentLengthUnit();
    // What nobody types has no suggestions; those of what was typed before would stay.
    const typed = isUnfinished.current ? text : '';
    box?.source.type({ text: typed, around, radius: toKm(RADIUS[unit], unit) });
  }, [box, text, near]);

  const finish = () => {
    if (text !== '') box?.rememberText(text);
    isUnfinished.current = false;
  };
  const take = (option: SearchOption) => {
    isUnfinished.current = false;
    box?.take(option, { controls, navigate, setText });
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to every screen reader yet
    <form
      ref={form}
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        finish();
        if (text.trim() !== '') noteSubmission();
        leaveTouchKeyboard();
        controls?.setQuery(text);
        // On the way to another page the search page is still there, but not for long.
        if (controls === undefined || !isSearchPath(window.location.pathname))
          navigate(searchPath({ q: text.trim(), facets: {} }));
      }}
    >
      <Combobox
        type="search"
        name="q"
        aria-label={t`Search listings`}
        placeholder={t`Species, morph, gear, place…`}
        enterKeyHint="search"
        maxLength={200}
        className={styles.searchInput}
        listLabel={t`Suggestions`}
        adornment={
          <span className={styles.searchIcon}>
            <Icon name="search" />
          </span>
        }
        value={text}
        onFocus={wake}
        onType={(next) => {
          isUnfinished.current = true;
          setText(next);
          controls?.setQuery(next);
        }}
        onBlur={() => {
          if (isUnfinished.current && controls !== undefined) finish();
        }}
        options={options}
        keyOf={({ key }) => key}
        headingOf={box?.headingOf}
        onSelect={take}
        onDelete={box?.forget}
        renderOption={(option) => box?.renderOption(option)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <span className={styles.slash} aria-hidden="true">
        /
      </span>
    </form>
  );
}
