import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import { Suspense } from 'react';
import { lazyPart } from '../ui/lazy-part.ts';
import { loadDrawings } from './load-drawings.ts';
import styles from './picture.module.css';

// A first page of results need not wait for the drawings.
const ListingDrawing = lazyPart(async () => (await loadDrawings()).ListingDrawing);

type Pictured = Pick<ListingItem, 'id' | 'title' | 'category' | 'species' | 'traits' | 'sex' | 'lifeStage'>;

/** The picture of a listing: drawn, until there are photographs. */
export function Picture({ listing, size = 'card' }: { listing: Pictured; size?: 'card' | 'large' }) {
  const { id, category, traits, sex, lifeStage } = listing;
  const subject = { id, category, species: listing.species?.slug ?? null, traits, sex, lifeStage };
  return (
    <div className={styles.picture}>
      <Suspense fallback={null}>
        <ListingDrawing subject={subject} size={size} />
      </Suspense>
    </div>
  );
}
