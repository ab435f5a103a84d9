import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { bringWords } from '../api/words.ts';
import { search } from '../places.ts';
import type { SearchOption } from '../search/suggest/options.ts';
import type { SuggestBox } from '../search/suggest/suggest-box.tsx';

const nothing: readonly never[] = [];
const none = createStore<readonly never[]>()(() => nothing);

/**
 * The suggestions below the search box. What they are made of is loaded when `wake` is called, on the first use of the
 * box; until then, and when it cannot be loaded, there are none.
 */
export function useSuggestBox(text: string): {
  box: SuggestBox | undefined;
  options: readonly SearchOption[];
  wake: () => void;
} {
  const [box, setBox] = useState<SuggestBox>();
  const wake = useCallback(() => {
    // The box stands on every page, and speaks with the words of the search.
    Promise.all([import('../search/suggest/suggest-box.tsx'), bringWords(search.words)]).then(
      ([{ suggestBox }]) => setBox(suggestBox),
      () => undefined,
    );
  }, []);
  const suggestions = useStore(box?.source.shown ?? none);
  const recents = useStore(box?.recentSearches.store ?? none);
  const options = useMemo(
    () => box?.optionsOf(text, suggestions, recents) ?? nothing,
    [box, text, suggestions, recents],
  );
  return { box, options, wake };
}
