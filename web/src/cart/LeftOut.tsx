import { Trans, useLingui } from '@lingui/react/macro';
import type { CartItem } from '@vivarium/contracts/cart/http.ts';
import { Banner } from '../ui/Notice.tsx';
import { standingWords } from './words.ts';

/** What is in the cart and not bought with the rest, and why; nothing where all of it is. */
export function LeftOut({ items }: { items: readonly CartItem[] }) {
  const { t, i18n } = useLingui();
  if (items.length === 0) return null;
  const why = ({ standing, listing }: CartItem) => {
    if (standing !== 'available') return i18n._(standingWords[standing]);
    const currency = listing?.price.currency ?? '';
    return t`It costs ${currency} and is paid by itself.`;
  };
  return (
    <Banner tone="attention">
      <p>
        <Trans>Not in this purchase:</Trans>
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.listingId}>
            {item.listing?.title ?? t`A listing that is gone`}: {why(item)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
