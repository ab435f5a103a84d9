import { Suspense } from 'react';
import { lazyPart } from '../ui/lazy-part.ts';
import type { CoarsePlace } from './CircleMap.tsx';
import styles from './listing.module.css';

const CircleMap = lazyPart(async () => (await import('./CircleMap.tsx')).CircleMap);

/** Where it is, as exactly as anybody may know. */
export function PlaceOnMap({ location }: { location: CoarsePlace }) {
  return (
    <div className={styles.map}>
      <Suspense fallback={null}>
        <CircleMap location={location} />
      </Suspense>
    </div>
  );
}
