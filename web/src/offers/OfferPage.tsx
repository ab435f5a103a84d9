import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { OfferItem, OfferReceipt } from '@vivarium/contracts/offers/http.ts';
import { useParams } from 'react-router';
import { Refused } from '../api/Refused.tsx';
import { WhenThere } from '../api/WhenThere.tsx';
import { formatMoment } from '../format/moment.ts';
import { personName } from '../format/person-name.ts';
import { formatPrice } from '../format/price.ts';
import { Link } from '../ui/Link.tsx';
import { AnswerOffer } from './AnswerOffer.tsx';
import styles from './offers.module.css';
import { offerQuery } from './offers-query.ts';
import { useActing } from './use-acting.ts';
import { chapterWord, statusWords } from './words.ts';

/** `/offers/:id`: what lies on the table, what can be said to it, and what was said before. */
export function OfferPage() {
  const { id = '' } = useParams();
  const asked = useQuery(offerQuery(id));
  return (
    <WhenThere of={asked} className={styles.page}>
      {(offer) => <Whole offer={offer} />}
    </WhenThere>
  );
}

function Whole({ offer }: { offer: OfferItem }) {
  const { t } = useLingui();
  const acting = useActing(offer.id);
  const act = (receipt: Promise<OfferReceipt>) =>
    acting.mutateAsync(receipt).then(
      () => true,
      () => false,
    );
  const title = offer.listing.title || t`Nameless`;
  return (
    <div className={styles.page}>
      <title>{t`Offer for ${title} – Vivarium`}</title>
      <h1>
        <Link to={`/listing/${offer.listing.id}`}>{title}</Link>
      </h1>
      <Refused reason={acting.error} />
      <Facts offer={offer} />
      <AnswerOffer key={offer.version} offer={offer} act={act} isBusy={acting.isPending} />
      <h2>
        <Trans>What was said</Trans>
      </h2>
      <Said offer={offer} />
    </div>
  );
}

function Facts({ offer: { role, status, price, asked, due, buyer, seller } }: { offer: OfferItem }) {
  const { i18n } = useLingui();
  return (
    <dl className={styles.facts}>
      <dt>
        <Trans>Status</Trans>
      </dt>
      <dd>{i18n._(statusWords[role][status])}</dd>
      <dt>
        <Trans>On the table</Trans>
      </dt>
      <dd className="tabular">
        <strong>{formatPrice(price)}</strong> <Trans>of {formatPrice(asked)}</Trans>
      </dd>
      <dt>{role === 'buyer' ? <Trans>Seller</Trans> : <Trans>Buyer</Trans>}</dt>
      <dd>{personName(role === 'buyer' ? seller : buyer)}</dd>
      {due !== null && (
        <>
          <dt>
            <Trans>Good until</Trans>
          </dt>
          <dd>{formatMoment(due)}</dd>
        </>
      )}
    </dl>
  );
}

function Said({ offer }: { offer: OfferItem }) {
  const { i18n } = useLingui();
  return (
    <ol className={styles.list}>
      {offer.timeline.map((chapter) => (
        <li key={`${chapter.what} ${chapter.at}`}>
          <span>
            {i18n._(chapterWord(chapter, offer.role))} {chapter.price && formatPrice(chapter.price)}
          </span>
          <span className="tabular">{formatMoment(chapter.at)}</span>
          {chapter.message !== null && <p className={styles.message}>{chapter.message}</p>}
        </li>
      ))}
    </ol>
  );
}
