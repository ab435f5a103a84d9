import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { NotificationItem } from '@vivarium/contracts/notifications/http.ts';
import { listingPath } from '../addresses/listing-path.ts';
import { Picture } from '../card/Picture.tsx';
import { currentLanguage } from '../format/language.ts';
import { formatPrice } from '../format/price.ts';
import { Button } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import styles from './notifications.module.css';
import { offerNewsWord } from './offer-words.ts';
import { orderNewsWord } from './order-words.ts';

/** What happened, and to which search, in one line with the small picture. */
export function NotificationRow({ item, onOpen }: { item: NotificationItem; onOpen: () => void }) {
  const { t } = useLingui();
  const { count } = item;
  const listing = item.listing ?? (count === 1 ? item.listings?.[0] : undefined);
  const { order, offer, withdrawal } = item;
  const price = order ? order.total : offer ? offer.price : (withdrawal?.amount ?? listing?.price);
  const isUnread = item.readAt === null;
  // A listing that is gone leads nowhere: it is read all the same.
  const isOpened = Boolean(order || offer || withdrawal || listing || count > 1);
  const names = item.savedSearches?.map(({ name }) => name).join(', ');
  return (
    <li className={`${styles.row} ${isUnread ? styles.unread : ''}`}>
      <div className={styles.picture}>{listing && <Picture listing={listing} />}</div>
      <div className={styles.text}>
        <p className={styles.title}>
          {isUnread && (
            <span className="visually-hidden">
              <Trans>Unread: </Trans>
            </span>
          )}
          {item.order ? (
            <Link to={`/orders/${item.order.id}`} onClick={onOpen}>
              {item.order.title ?? listing?.title ?? t`An order`}
            </Link>
          ) : item.offer ? (
            <Link to={`/offers/${item.offer.id}`} onClick={onOpen}>
              {item.offer.title || listing?.title || t`An offer`}
            </Link>
          ) : item.withdrawal ? (
            <Link to="/wallet" onClick={onOpen}>
              <Trans>Your wallet</Trans>
            </Link>
          ) : listing ? (
            <Link to={listingPath(listing)} onClick={onOpen}>
              {listing.title}
            </Link>
          ) : count > 1 && !names ? (
            <Link to="/my/favourites" onClick={onOpen}>
              <Plural
                value={count}
                one="# of your favourites has changed"
                other="# of your favourites have changed"
              />
            </Link>
          ) : count > 1 ? (
            <Link to="/saved-searches" onClick={onOpen}>
              <Trans>{count} more listings match your searches</Trans>
            </Link>
          ) : (
            <Trans>A listing that is no longer there</Trans>
          )}
        </p>
        <p className={styles.what}>
          {(count === 1 || names) && <Happened item={item} />}
          {names && <span className={styles.search}>{names}</span>}
          <time dateTime={item.createdAt}>
            {new Intl.DateTimeFormat(currentLanguage(), { timeStyle: 'short' }).format(
              new Date(item.createdAt),
            )}
          </time>
        </p>
      </div>
      {price && <p className={`${styles.price} tabular`}>{formatPrice(price)}</p>}
      {isUnread && !isOpened && (
        <Button look="quiet" onClick={onOpen}>
          <Trans>Mark as read</Trans>
        </Button>
      )}
    </li>
  );
}

function Happened({ item }: { item: NotificationItem }) {
  const { i18n } = useLingui();
  const { reason, order, offer, withdrawal } = item;
  // A bundle has some of other kinds in it too.
  const type = item.count === 1 ? item.type : undefined;
  if (order) return i18n._(orderNewsWord(order));
  if (offer) return i18n._(offerNewsWord(offer));
  if (withdrawal) return <Trans>It could not be paid out, and is in your wallet again</Trans>;
  if (type === 'favourite_price_drop') return <Trans>A favourite has become cheaper</Trans>;
  if (type === 'favourite_back_on_sale') return <Trans>A favourite is back on sale</Trans>;
  switch (reason) {
    case 'published':
      return <Trans>New for</Trans>;
    case 'back_on_sale':
      return <Trans>Back on sale for</Trans>;
    case 'price_drop':
      return <Trans>Now within the price of</Trans>;
    default:
      return <Trans>Matches</Trans>;
  }
}
