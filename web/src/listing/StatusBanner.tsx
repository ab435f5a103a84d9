import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { formatAge } from '../format/date.ts';
import { Banner } from '../ui/Notice.tsx';
import { similarQuery } from './similar-query.ts';

/** Says what state a listing is in, whenever it is not simply for sale. */
export function StatusBanner({ listing, isOwner }: { listing: ListingDetail; isOwner: boolean }) {
  const since = formatAge(listing.soldAt ?? listing.updatedAt, new Date());
  switch (listing.status) {
    case 'draft':
      return (
        <Banner tone="attention">
          <Trans>This is a draft. Only you can see it.</Trans>
        </Banner>
      );
    case 'hidden':
      return (
        <Banner tone="attention">
          <Trans>This listing is hidden. Only you can see it.</Trans>
        </Banner>
      );
    case 'reserved':
      return (
        <Banner tone="attention">
          <Trans>Reserved {since}. It may come back if the buyer does not go through with it.</Trans>
        </Banner>
      );
    case 'sold':
      return (
        <Banner>
          <p>
            <Trans>Sold {since}.</Trans> {!isOwner && <SimilarLink id={listing.id} />}
          </p>
        </Banner>
      );
    case 'banned':
      return (
        <Banner tone="refusal">
          <Trans>This listing was taken down by a moderator. Only you can see it.</Trans>
        </Banner>
      );
    default:
      return null;
  }
}

/** Leads to what else there is, when there is something. Its room is kept until that is known. */
function SimilarLink({ id }: { id: string }) {
  const { data } = useQuery(similarQuery(id));
  const isAny = data !== undefined && data.items.length > 0;
  return (
    <span style={{ visibility: isAny ? 'visible' : 'hidden' }}>
      <Trans>
        <a href="#similar">Similar ones are for sale</a>, see below.
      </Trans>
    </span>
  );
}
