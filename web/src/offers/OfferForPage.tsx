import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { offerCommands } from '@vivarium/contracts/offers/commands.ts';
import { isOpenOffer } from '@vivarium/contracts/offers/steps.ts';
import { useParams } from 'react-router';
import { useAttempt } from '../api/attempt.ts';
import { call } from '../api/call.ts';
import { listingQuery } from '../api/listings.ts';
import { Outage } from '../api/Outage.tsx';
import { Refused } from '../api/Refused.tsx';
import { useSession } from '../api/use-session.ts';
import { WhenThere } from '../api/WhenThere.tsx';
import { formatPrice } from '../format/price.ts';
import { announce } from '../ui/announcements.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import { useLeadOn } from '../ui/use-lead-on.ts';
import { OffersOfSeller } from './OffersOfSeller.tsx';
import styles from './offers.module.css';
import { offersForQuery } from './offers-query.ts';
import { PriceForm, type SentOffer } from './PriceForm.tsx';

/** `/offer/:id`: offers for one listing: to make one, or, for its seller, to see them and say what is accepted unasked. */
export function OfferForPage() {
  const { id = '' } = useParams();
  const asked = useQuery(listingQuery(id));
  return (
    <WhenThere of={asked} what="listing" className={styles.page}>
      {(listing) => <OfferFor listing={listing} />}
    </WhenThere>
  );
}

function OfferFor({ listing }: { listing: ListingDetail }) {
  const { t } = useLingui();
  const session = useSession();
  const { id, title } = listing;
  const price = formatPrice(listing.price);
  const isOwn = session.status === 'signed-in' && session.user.id === listing.seller.id;
  return (
    <div className={styles.page}>
      <title>{t`Offer for ${title} – Vivarium`}</title>
      <h1>
        <Link to={`/listing/${id}`}>{title}</Link>
      </h1>
      <p className={styles.quiet}>
        <Trans>It costs {price}.</Trans>
      </p>
      {isOwn ? <OffersOfSeller listing={listing} /> : <MakeOffer key={id} listing={listing} />}
    </div>
  );
}

function MakeOffer({ listing }: { listing: ListingDetail }) {
  const { t } = useLingui();
  const leadOn = useLeadOn();
  const { id, price, status } = listing;
  const { data, error, refetch } = useQuery(offersForQuery(id, 'buyer'));
  const attempt = useAttempt();
  const making = useMutation({
    mutationFn: (body: SentOffer) => {
      // Sent once more, it is the same offer; another price is another.
      const options = { idempotencyKey: attempt.keyFor(body) };
      return call(offerCommands.makeOffer, { params: { id }, body }, options);
    },
    // Its page waits until it is to be seen: that it is not yet is no refusal.
    onSuccess: (offer) => {
      if (!leadOn(`/offers/${offer.id}`, { replace: true })) announce(t`Your offer is made.`);
    },
    onError: () => refetch(),
  });
  if (error && data === undefined) return <Outage error={error} onRetry={() => void refetch()} level={2} />;
  if (data === undefined) return <div aria-busy="true" data-waiting />;
  const open = data.items.find((offer) => isOpenOffer(offer.status));
  if (open !== undefined)
    return (
      <>
        <Refused reason={making.error} />
        <p>
          <Trans>You have an offer for it: {formatPrice(open.price)}.</Trans>
        </p>
        <div>
          <ButtonLink look="primary" to={`/offers/${open.id}`}>
            <Trans>See your offer</Trans>
          </ButtonLink>
        </div>
      </>
    );
  if (status !== 'active')
    return (
      <p>
        <Trans>It is not for sale at the moment.</Trans>
      </p>
    );
  return (
    <>
      <Refused reason={making.error} />
      <PriceForm
        {...{ price }}
        label={t`What you would pay for one, in ${price.currency}`}
        hint={t`Less than it costs. The seller has some time to answer; nothing is reserved until you order.`}
        button={t`Make this offer`}
        isBusy={making.isPending}
        onSend={(body) =>
          making.mutateAsync(body).then(
            () => true,
            () => false,
          )
        }
      />
    </>
  );
}
