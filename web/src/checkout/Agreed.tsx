import { Trans } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { offerQueries } from '@vivarium/contracts/offers/queries.ts';
import { call } from '../api/call.ts';
import { formatPrice } from '../format/price.ts';
import { Link } from '../ui/Link.tsx';
import { Banner } from '../ui/Notice.tsx';
import type { CheckoutLine } from './lines.ts';

/** Prices that were agreed on with oneself and not ordered at yet, the newest. */
export const agreedQuery = queryOptions({
  queryKey: ['my-offers', 'buyer', 'accepted'],
  queryFn: ({ signal }) =>
    call(offerQueries.listMyOffers, { query: { role: 'buyer', status: 'accepted', limit: 100 } }, { signal }),
  staleTime: 0,
});

/** Says to whoever is about to pay more for something that they have agreed on less for it, and leads there. */
export function Agreed({ lines }: { lines: readonly CheckoutLine[] }) {
  const { data } = useQuery(agreedQuery);
  return lines.map(({ listing, price = listing.price }) => {
    const offer = data?.items.find((one) => one.listing.id === listing.id);
    const isLess =
      offer?.price.currency === price.currency && Number(offer.price.amount) < Number(price.amount);
    if (offer === undefined || !isLess) return null;
    const [{ title }, agreed] = [listing, formatPrice(offer.price)];
    return (
      <Banner key={listing.id} tone="attention">
        <p>
          <Trans>
            You have agreed on {agreed} for “{title}”.{' '}
            <Link to={`/offers/${offer.id}/buy`}>Buy for {agreed}</Link>
          </Trans>
        </p>
      </Banner>
    );
  });
}
