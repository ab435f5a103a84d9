import { useLingui } from '@lingui/react/macro';
import { useSearch } from './state/search-context.ts';
import { useChips } from './toolbar/use-chips.ts';

/** @returns what the window's title says of the search: `Ball python, Pied – Vivarium`. */
export function usePageTitle(): string {
  const { t } = useLingui();
  const { route } = useSearch();
  const chips = useChips();
  if (chips.length === 0) return t`Vivarium: reptiles, amphibians and what they need`;
  const search = chips
    .slice(0, 4)
    .map(({ label }) => label)
    .join(', ');
  const { page } = route;
  return page === undefined ? `${search} – Vivarium` : t`${search}, page ${page} – Vivarium`;
}
