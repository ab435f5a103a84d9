import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { useEffect, useRef, useState } from 'react';
import gridStyles from '../card/grid.module.css';
import { ListingCard } from '../card/ListingCard.tsx';
import { SkeletonCards } from '../card/SkeletonCards.tsx';
import { useLengthUnit } from '../format/length-unit.ts';
import styles from './listing.module.css';
import { similarQuery } from './similar-query.ts';
import { similarReason } from './similar-reason.ts';

/** Listings like this one, each with the reason. Asked for when the reader comes near. */
export function SimilarListings({ listing }: { listing: ListingDetail }) {
  const section = useRef<HTMLElement>(null);
  const isNear = useNear(section);
  const unit = useLengthUnit();
  const { data, isError } = useQuery({ ...similarQuery(listing.id), enabled: isNear });
  if (isError || data?.items.length === 0) return null;
  return (
    <section ref={section} id="similar" className={`${styles.more} no-print`} aria-busy={data === undefined}>
      <h2>
        <Trans>Similar</Trans>
      </h2>
      {data === undefined ? (
        <SkeletonCards layout="grid" count={4} />
      ) : (
        <ul className={gridStyles.grid}>
          {data.items.map(({ distanceKm, ...other }) => (
            <li key={other.id} className={styles.similar}>
              {/* Distances on cards are from the reader. */}
              <ListingCard listing={other} />
              <p className={`${styles.small} ${styles.reason}`}>
                {similarReason(listing, { ...other, distanceKm }, unit)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** @returns whether the element has been within a screen or so of being seen. */
function useNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || element.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '800px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [isNear, element]);
  return isNear;
}
