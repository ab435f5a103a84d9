import { lazy, Suspense } from 'react';
import { Highlight } from 'react-instantsearch';
import gridStyles from '../../card/grid.module.css';
import { ListingCard } from '../../card/ListingCard.tsx';
import { Outage } from '../../ui/Outage.tsx';
import { hover } from '../map/hovered.ts';
import { useSearch } from '../state/search-context.ts';
import { Pages } from './Pages.tsx';
import styles from './results.module.css';
import { SkeletonCards } from './SkeletonCards.tsx';

// Seldom needed, and then not at once.
const EmptyResults = lazy(async () => ({
  default: (await import('../empty/EmptyResults.tsx')).EmptyResults,
}));

/** The listings found; in their place skeletons, why there are none, or what went wrong. */
export function Results({ layout }: { layout: 'grid' | 'list' }) {
  const { hits, results, status, error, retry } = useSearch();
  if (status === 'error') return <Outage error={error} onRetry={retry} level={2} />;
  if (results === undefined) return <SkeletonCards layout={layout} />;
  if (results.nbHits === 0) {
    return (
      <Suspense>
        <EmptyResults />
      </Suspense>
    );
  }
  return (
    <>
      <ul
        className={`${layout === 'grid' ? gridStyles.grid : gridStyles.list} ${status === 'stalled' ? styles.stalled : ''}`}
        aria-busy={status === 'stalled'}
        aria-label="Listings found"
      >
        {hits.map((hit) => (
          <li
            key={hit.objectID}
            className={styles.cell}
            onPointerEnter={() => hover(hit.id)}
            onPointerLeave={() => hover(undefined)}
            onFocus={() => hover(hit.id)}
            onBlur={() => hover(undefined)}
          >
            <ListingCard
              listing={hit}
              layout={layout}
              headingLevel={2}
              title={hit._highlightResult ? <Highlight hit={hit} attribute="title" /> : undefined}
            />
          </li>
        ))}
      </ul>
      <Pages />
    </>
  );
}
