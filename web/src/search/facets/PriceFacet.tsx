import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import { formatPrice } from '../../format/price.ts';
import { useReaderCurrency } from '../../format/reader-currency.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { currencyOfSearch } from '../state/connect-currency.ts';
import { withPrice } from '../state/route-changes.ts';
import { useSearch } from '../state/search-context.ts';
import { FacetGroup } from './FacetGroup.tsx';
import { PriceBoxes } from './PriceBoxes.tsx';
import { PriceHandles } from './PriceHandles.tsx';
import priceStyles from './price.module.css';
import { handlesOf, priceHistogramOf, priceOfHandles, stopsOf } from './price-histogram.ts';

// Asked for by few, and below what they look for.
const PriceCurrency = lazyPart(async () => (await import('./PriceCurrency.tsx')).PriceCurrency);

function barInWords(price: string, count: number): string {
  return plural(count, { one: `${price} and up: # listing`, other: `${price} and up: # listings` });
}

/** How many listings there are at which price, with two handles, and two boxes for who knows the number. */
export function PriceFacet() {
  const { t } = useLingui();
  const { route, change, results } = useSearch();
  const reader = useReaderCurrency();
  const currency = currencyOfSearch(route, reader);
  const money = (amount: number) => formatPrice({ amount: String(amount), currency });
  const raw = results as unknown as { _rawResults?: unknown[] } | undefined;
  const histogram = priceHistogramOf(raw?._rawResults);
  const stops = histogram === undefined ? [] : stopsOf(histogram);
  const settled = handlesOf(stops, route.price);
  const [dragged, setDragged] = useState<[number, number]>();
  const [low, high] = dragged ?? settled;
  const most = Math.max(1, ...(histogram?.buckets ?? []).map(({ count }) => count));
  const spoken = (at: number) => {
    const stop = stops[at];
    return stop === undefined || stop === Number.POSITIVE_INFINITY ? t`no upper limit` : money(stop);
  };

  return (
    <FacetGroup title={t`Price`}>
      {histogram !== undefined && stops.length > 2 && (
        <div className={priceStyles.histogram}>
          <div className={priceStyles.bars} aria-hidden="true">
            {histogram.buckets.map(({ from, count }, at) => (
              <span
                key={from}
                title={barInWords(money(from), count)}
                className={at >= low && at < high ? priceStyles.inside : priceStyles.outside}
                style={{ height: `${count === 0 ? 0 : Math.max(4, Math.sqrt(count / most) * 100)}%` }}
              />
            ))}
          </div>
          <PriceHandles
            steps={stops.length - 1}
            handles={[low, high]}
            spoken={spoken}
            onMove={setDragged}
            onSettle={([from, to]) => {
              if (dragged === undefined) return;
              setDragged(undefined);
              const { min, max } = priceOfHandles(stops, from, to);
              change((now) => withPrice(now, min, max, currency));
            }}
          />
        </div>
      )}
      <PriceBoxes
        price={dragged ? priceOfHandles(stops, low, high) : (route.price ?? {})}
        currency={currency}
        onPrice={(typed, next) =>
          change((now) => {
            const { min, max } = typed(now.price ?? {}, currencyOfSearch(now, reader));
            return withPrice(now, min, max, next);
          })
        }
      />
      <Suspense fallback={null}>
        <PriceCurrency currency={currency} />
      </Suspense>
    </FacetGroup>
  );
}
