import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { Highlight } from 'react-instantsearch';
import { useLocation } from 'react-router';
import { lookedFor, openedSearchIn } from '../../addresses/opened-search.ts';
import { Outage } from '../../api/Outage.tsx';
import gridStyles from '../../card/grid.module.css';
import { ListingCard } from '../../card/ListingCard.tsx';
import { SkeletonCards } from '../../card/SkeletonCards.tsx';
import { useHomeRegion } from '../../format/home-region.ts';
import { leftOutIn } from '../../region/left-out.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { hover } from '../map/hovered.ts';
import { useSearch } from '../state/search-context.ts';
import { askedTraits } from './asked-traits.ts';
import { Pages } from './Pages.tsx';
import styles from './results.module.css';

// Seldom needed, and then not at once.
const LeftOutNote = lazyPart(async () => (await import('../../region/LeftOutNote.tsx')).LeftOutNote);
const PastTheEnd = lazyPart(async () => (await import('./PastTheEnd.tsx')).PastTheEnd);
const EmptyResults = lazyPart(async () => (await import('../empty/EmptyResults.tsx')).EmptyResults);

/** The listings found, and above them what is not shown because it may not be kept where one lives. */
export function Results({ layout }: { layout: 'grid' | 'list' }) {
  const { results } = useSearch();
  const leftOut = leftOutIn(results);
  const mayLeaveOut = useHomeRegion() !== undefined && results === undefined;
  return (
    <>
      {(leftOut || mayLeaveOut) && (
        <Suspense fallback={<div className={styles.noteWaiting} />}>
          {leftOut ? <LeftOutNote leftOut={leftOut} /> : <div className={styles.noteWaiting} />}
        </Suspense>
      )}
      <Listings layout={layout} />
    </>
  );
}

/** The listings found; in their place skeletons, why there are none, or what went wrong. */
function Listings({ layout }: { layout: 'grid' | 'list' }) {
  const { t } = useLingui();
  const { hits, results, status, error, retry, route, understanding } = useSearch();
  const opened = openedSearchIn(useLocation().state);
  if (status === 'error') return <Outage error={error} onRetry={retry} level={2} />;
  if (results === undefined) return <SkeletonCards layout={layout} />;
  if (results.nbHits === 0) {
    return (
      <Suspense>
        <EmptyResults />
      </Suspense>
    );
  }
  if (hits.length === 0 && status === 'idle') {
    return (
      <Suspense>
        <PastTheEnd />
      </Suspense>
    );
  }
  const asked = askedTraits(route, understanding);
  const newSince = opened?.query === lookedFor(route) ? opened.seenAt : undefined;
  return (
    <>
      <ul
        className={`${layout === 'grid' ? gridStyles.grid : gridStyles.list} ${status === 'stalled' ? styles.stalled : ''}`}
        aria-busy={status === 'stalled'}
        aria-label={t`Listings found`}
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
              asked={asked}
              isNew={newSince !== undefined && (hit.publishedAt ?? '') > newSince}
              title={hit._highlightResult ? <Highlight hit={hit} attribute="title" /> : undefined}
            />
          </li>
        ))}
      </ul>
      <Pages />
    </>
  );
}
