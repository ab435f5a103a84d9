import { useLingui } from '@lingui/react/macro';
import { Suspense, useEffect, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { SkipLink } from '../ui/SkipLink.tsx';
import { useIdle } from '../ui/use-idle.ts';
import { useMedia } from '../ui/use-media.ts';
import { FacetRail } from './facets/FacetRail.tsx';
import { VirtualAttributes } from './facets/VirtualAttributes.tsx';
import popular from './popular/popular.module.css';
import { Results } from './results/Results.tsx';
import styles from './search.module.css';
import { useSearch } from './state/search-context.ts';
import { lendSearchControls } from './state/search-controls.ts';
import { showInWords } from './toolbar/count-in-words.ts';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { useViewPreference } from './toolbar/view-preference.ts';
import { usePageTitle } from './use-page-title.ts';

const SearchMap = lazyPart(async () => (await import('./map/SearchMap.tsx')).SearchMap);
/** Id of where the listings found begin. */
const RESULTS = 'found';
const PopularFilters = lazyPart(async () => (await import('./popular/PopularFilters.tsx')).PopularFilters);
const LeftOutOfAddress = lazyPart(
  async () => (await import('./left-out/LeftOutOfAddress.tsx')).LeftOutOfAddress,
);
const SaveSearch = lazyPart(async () => (await import('./saving/SaveSearch.tsx')).SaveSearch);
const ActivityWatch = lazyPart(async () => (await import('./activity/ActivityWatch.tsx')).ActivityWatch);

/** How the search page is laid out: rail, results and map side by side, or one after another in sheets. */
export function SearchView() {
  const { t } = useLingui();
  const { results, route } = useSearch();
  const { q, facets, price, near, box } = route;
  const isNarrowed = Boolean(q || price || near || box) || Object.keys(facets).length > 0;
  const hasRail = useMedia('(min-width: 900px)');
  // Beside the results only where it costs no column of cards.
  const hasMap = useMedia('(min-width: 1600px)');
  const [view, setView] = useViewPreference();
  const [sheet, setSheet] = useState<'filters' | 'map'>();
  useLentControls();
  const title = usePageTitle();
  // The map is large and comes second, like what is popular: pictures and words of the results go first.
  const othersMayCome = useIdle(results !== undefined);
  const close = () => setSheet(undefined);
  const map = (
    <Suspense fallback={<div className={styles.mapWaiting} />}>
      <SearchMap />
    </Suspense>
  );
  const withMap = hasMap && view.map;
  // Room for the row of popular filters, except where there is nothing to narrow.
  const popularRoom = results?.nbHits === 0 ? null : <div className={popular.waiting} />;
  return (
    <div className={`${styles.page} ${withMap ? styles.withMap : ''}`}>
      <title>{title}</title>
      <VirtualAttributes />
      <SkipLink to={RESULTS}>{t`Skip to the results`}</SkipLink>
      {hasRail && (
        <aside className={styles.rail} aria-label={t`Filters`}>
          <FacetRail />
        </aside>
      )}
      <div className={styles.results}>
        <Toolbar
          view={view}
          onView={setView}
          onFilters={hasRail ? undefined : () => setSheet('filters')}
          onMap={hasMap ? undefined : () => setSheet('map')}
        />
        {isNarrowed && (
          <div className={styles.saving}>
            {othersMayCome && (
              <Suspense fallback={null}>
                <SaveSearch />
              </Suspense>
            )}
          </div>
        )}
        {othersMayCome ? (
          <Suspense fallback={popularRoom}>
            <LeftOutOfAddress />
            <PopularFilters />
            <ActivityWatch />
          </Suspense>
        ) : (
          popularRoom
        )}
        <div id={RESULTS} tabIndex={-1} className={styles.found}>
          <Results layout={view.layout} />
        </div>
      </div>
      {withMap && (
        <div className={styles.map}>{othersMayCome ? map : <div className={styles.mapWaiting} />}</div>
      )}
      {sheet === 'filters' && !hasRail && (
        <Sheet
          title={t`Filters`}
          onClose={close}
          footer={
            <Button look="primary" onClick={close} className={styles.show}>
              {showInWords(results)}
            </Button>
          }
        >
          <FacetRail />
        </Sheet>
      )}
      {sheet === 'map' && !hasMap && (
        <Sheet title={t`Map`} onClose={close} flush>
          {map}
        </Sheet>
      )}
    </div>
  );
}

/** Lends the header's search box its controls while this page is open. */
function useLentControls(): void {
  const { route, change } = useSearch();
  const { q: query = '', near } = route;
  useEffect(() => {
    lendSearchControls({
      query,
      near,
      change,
      setQuery: (text) =>
        change(({ q: _, page: __, ...rest }) => (text.trim() === '' ? rest : { ...rest, q: text.trim() })),
    });
  }, [query, near, change]);
  useEffect(() => () => lendSearchControls(undefined), []);
}
