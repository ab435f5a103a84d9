import { useState } from 'react';

/** How a person likes to see results: theirs, not the search's, so it is kept here and not in the URL. */
export interface ViewPreference {
  layout: 'grid' | 'list';
  map: boolean;
}

const KEY = 'vivarium.view';
const usual: ViewPreference = { layout: 'grid', map: true };

function stored(): ViewPreference {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { ...usual, ...(typeof value === 'object' ? value : {}) };
  } catch {
    return usual;
  }
}

/** The preference and how to change a part of it. */
export function useViewPreference(): [ViewPreference, (change: Partial<ViewPreference>) => void] {
  const [view, setView] = useState(stored);
  return [
    view,
    (change) => {
      const next = { ...view, ...change };
      localStorage.setItem(KEY, JSON.stringify(next));
      setView(next);
    },
  ];
}
