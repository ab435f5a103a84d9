import { useSearch } from './state/search-context.ts';
import { useChips } from './toolbar/use-chips.ts';

/** @returns what the window's title says of the search: `Ball python, Pied – Vivarium`. */
export function usePageTitle(): string {
  const { route } = useSearch();
  const chips = useChips();
  if (chips.length === 0) return 'Vivarium: reptiles, amphibians and what they need';
  const page = route.page === undefined ? '' : `, page ${route.page}`;
  const labels = chips.slice(0, 4).map(({ label }) => label);
  return `${labels.join(', ')}${page} – Vivarium`;
}
