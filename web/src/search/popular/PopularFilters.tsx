import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { PopularFilter } from '@vivarium/contracts/popular-filters/http.ts';
import { popularFiltersQueries } from '@vivarium/contracts/popular-filters/queries.ts';
import { useRef } from 'react';
import { call } from '../../api/call.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { facetLabel } from '../../catalogue/labels.ts';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { animalValueLabel } from '../../format/animal-words.ts';
import { useSearch } from '../state/search-context.ts';
import toolbar from '../toolbar/toolbar.module.css';
import styles from './popular.module.css';
import { narrows, withPopular } from './with-popular.ts';

const A_MINUTE = 60_000;

/** A row of the filters that others choose, of those that divide what is found; nothing where there is none. */
export function PopularFilters() {
  const { t } = useLingui();
  const { route, change, results } = useSearch();
  const row = useRef<HTMLElement>(null);
  const catalogue = useCatalogue();
  const [category, second] = route.facets.category ?? [];
  const query = { category: second === undefined ? category : undefined };
  const { data, isError } = useQuery({
    queryKey: ['popular-filters', query],
    queryFn: ({ signal }) => call(popularFiltersQueries.listPopularFilters, { query }, { signal }),
    staleTime: A_MINUTE,
    placeholderData: (previous) => previous,
  });
  // What finds nothing, or all that is found already, is no filter here.
  const divides = ({ attribute, value }: PopularFilter) => {
    const count = countOf(results, attribute, value);
    return count > 0 && count < (results?.nbHits ?? 0);
  };
  const items = data?.items.filter((filter) => narrows(route, filter) && divides(filter)) ?? [];
  // Where nothing is found there is nothing to narrow, and no need to wait for what is popular.
  const isNothing = results?.nbHits === 0 || (data !== undefined && items.length === 0);
  if (isError || isNothing) return null;
  return (
    <section ref={row} tabIndex={-1} className={`${styles.row} no-print`} aria-label={t`Popular filters`}>
      {data !== undefined && (
        <>
          <span className={toolbar.lead}>{data.basis === 'activity' ? t`Often chosen` : t`Most listed`}</span>
          <ul className={styles.chips}>
            {items.map((filter) => (
              <li key={`${filter.attribute}:${filter.value}`}>
                <button
                  type="button"
                  className={`${toolbar.chip} ${styles.chip}`}
                  onClick={() => {
                    change((now) => withPopular(now, filter));
                    // What was pressed goes away; the keyboard goes on where it stood.
                    row.current?.focus();
                  }}
                >
                  {nameOf(filter, catalogue)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** @returns a filter in the language that is spoken; the server names it in English. */
function nameOf({ attribute, value, label }: PopularFilter, catalogue: Catalogue | undefined): string {
  const isOfGoods = attribute === 'subcategory' || attribute.startsWith('attributes.');
  if (isOfGoods && catalogue !== undefined) return facetLabel(attribute, value, catalogue);
  return animalValueLabel(attribute, value) ?? label;
}

/** @returns how many of what was found have a value. */
function countOf(results: ReturnType<typeof useSearch>['results'], attribute: string, value: string): number {
  const values = results?.getFacetValues(attribute, {});
  if (!Array.isArray(values)) return 0;
  return values.find(({ name }) => name === value)?.count ?? 0;
}
