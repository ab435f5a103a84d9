import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import { Suspense } from 'react';
import { lazyPart } from '../ui/lazy-part.ts';
import { loadDrawings } from './load-drawings.ts';
import { Photo } from './Photo.tsx';
import styles from './picture.module.css';

// A first page of results need not wait for the drawings.
const ListingDrawing = lazyPart(async () => (await loadDrawings()).ListingDrawing);

type Pictured = Pick<ListingItem, 'id' | 'title' | 'category' | 'species' | 'traits' | 'sex' | 'lifeStage'> &
  Partial<Pick<ListingItem, 'images'>>;

/** The picture of a listing: its first photograph, or drawn until there is one, and where it cannot be had. */
export function Picture({ listing, size = 'card' }: { listing: Pictured; size?: 'card' | 'large' }) {
  const { id, category, traits, sex, lifeStage } = listing;
  const subject = { id, category, species: listing.species?.slug ?? null, traits, sex, lifeStage };
  const [photo] = listing.images ?? [];
  const drawing = (
    <div className={styles.picture}>
      <Suspense fallback={null}>
        <ListingDrawing subject={subject} size={size} />
      </Suspense>
    </div>
  );
  if (photo === undefined) return drawing;
  const sizes = '(min-width: 600px) 320px, 50vw';
  return <Photo key={photo.id} image={photo} className={styles.photo} sizes={sizes} instead={drawing} />;
}
