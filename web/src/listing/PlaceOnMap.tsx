import { lazy, Suspense } from 'react';
import type { CoarsePlace } from './CircleMap.tsx';
import styles from './listing.module.css';

const CircleMap = lazy(async () => ({ default: (await import('./CircleMap.tsx')).CircleMap }));

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
