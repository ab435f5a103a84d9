import { useLingui } from '@lingui/react/macro';
import type { OfferItem } from '@vivarium/contracts/offers/http.ts';
import { formatDay } from '../format/date.ts';
import { personName } from '../format/person-name.ts';
import { formatPrice } from '../format/price.ts';
import { Link } from '../ui/Link.tsx';
import { statusWords } from './words.ts';

/** An offer in a list: what it is for, or from whom where that is plain. */
export function OfferRow({ offer, isOfOneListing }: { offer: OfferItem; isOfOneListing?: boolean }) {
  const { i18n, t } = useLingui();
  const { id, listing, buyer, role, status, price, updatedAt } = offer;
  const name = isOfOneListing ? personName(buyer) : listing.title;
  return (
    <li>
      <Link to={`/offers/${id}`}>{name || t`Nameless`}</Link>
      <span className="tabular">
        {i18n._(statusWords[role][status])} · {formatPrice(price)} · {formatDay(updatedAt)}
      </span>
    </li>
  );
}
