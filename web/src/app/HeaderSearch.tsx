import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { searchPath } from '../search/route/search-route.ts';
import { type Suggestion, suggest } from '../search/suggest.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './header.module.css';
import { currentSearchControls, subscribeToSearchControls } from './search-controls.ts';

/** The search box of every page. On the search page it searches as one types; elsewhere Enter leads there. */
export function HeaderSearch() {
  const controls = useSyncExternalStore(subscribeToSearchControls, currentSearchControls);
  const navigate = useNavigate();
  const catalogue = useCatalogue();
  const box = useRef<HTMLFormElement>(null);
  const [text, setText] = useState(controls?.query ?? '');
  const query = controls?.query;
  useEffect(() => {
    if (query !== undefined) setText((typed) => (typed.trim() === query.trim() ? typed : query));
  }, [query]);
  useSlashFocus(box);

  const suggestions = useMemo(() => suggest(text, catalogue), [text, catalogue]);
  const take = ({ route, query: rest }: Suggestion) => {
    const next = rest === '' ? route : { ...route, q: rest };
    setText(rest);
    if (controls) controls.show(next);
    else navigate(searchPath(next));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to every screen reader yet
    <form
      ref={box}
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        if (controls) controls.setQuery(text);
        else navigate(searchPath({ q: text.trim(), facets: {} }));
      }}
    >
      <Combobox
        type="search"
        name="q"
        aria-label="Search listings"
        placeholder="Species, morph, gear…"
        enterKeyHint="search"
        maxLength={200}
        className={styles.searchInput}
        listLabel="Suggestions"
        adornment={
          <span className={styles.searchIcon}>
            <Icon name="search" />
          </span>
        }
        value={text}
        onType={(next) => {
          setText(next);
          controls?.setQuery(next);
        }}
        options={suggestions}
        keyOf={({ key }) => key}
        onSelect={take}
        renderOption={({ name, detail, detailIsScientific }) => (
          <span className={styles.suggestion}>
            <span>{name}</span>
            {detailIsScientific ? <i>{detail}</i> : <span>{detail}</span>}
          </span>
        )}
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

function useSlashFocus(box: React.RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : undefined;
      const typing = target?.closest('input, textarea, select, dialog, [contenteditable]');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      box.current?.querySelector('input')?.select();
      box.current?.querySelector('input')?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, [box]);
}
