import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import { Suspense } from 'react';
import { lazyPart } from '../ui/lazy-part.ts';

// What others ask is known later than the price, and never needed to show it.
const MarketLine = lazyPart(async () => (await import('./MarketLine.tsx')).MarketLine);

interface PriceComparisonProps {
  listing: Pick<ListingItem, 'id' | 'price' | 'status'>;
  /** Fewer words on phones, where cards are narrow. */
  compact?: boolean;
}

/** Beside the price of what is for sale: how it compares, once that is known. */
export function PriceComparison({ listing, compact = false }: PriceComparisonProps) {
  if (listing.status !== 'active') return null;
  return (
    <Suspense fallback={null}>
      <MarketLine listing={listing} compact={compact} />
    </Suspense>
  );
}
