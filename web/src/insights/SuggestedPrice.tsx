import { Plural, useLingui } from '@lingui/react/macro';
import type { Insight } from '@vivarium/contracts/insights/http.ts';
import { guidePath } from '../addresses/guide-path.ts';
import { formatCount, formatPrice } from '../format/price.ts';
import { Link } from '../ui/Link.tsx';
import styles from './insights.module.css';

/** Where the price lies, and what would be asked by those like it. It informs, and accuses nobody. */
export function SuggestedPrice({
  insight: { listing, pricePosition, suggestedPrice, evidence },
}: {
  insight: Insight;
}) {
  const { t } = useLingui();
  const positions = {
    below: t`Your price is below what most others ask for the like.`,
    within: t`Your price is where most others ask for the like.`,
    above: t`Your price is above what most others ask for the like.`,
  };
  return (
    <>
      {pricePosition !== null && <p>{positions[pricePosition]}</p>}
      {suggestedPrice === null || evidence === null ? (
        <p className={styles.quiet}>{t`Too few like it were listed to suggest a price.`}</p>
      ) : (
        <p>
          <EvidenceText evidence={evidence} suggested={formatPrice(suggestedPrice)} />{' '}
          {listing.species !== null && (
            <Link
              to={guidePath(
                listing.species.slug,
                listing.traits.map(({ gene }) => gene),
              )}
            >
              {t`Price guide`}
            </Link>
          )}
        </p>
      )}
    </>
  );
}

function EvidenceText({
  evidence,
  suggested,
}: {
  evidence: NonNullable<Insight['evidence']>;
  suggested: string;
}) {
  const { t } = useLingui();
  const { basis, prices, daysToSell } = evidence;
  const [low, high, count] = [formatPrice(prices.p25), formatPrice(prices.p75), formatCount(prices.n)];
  const range = low === high ? low : t`${low} to ${high}`;
  const days = daysToSell === null ? undefined : Math.max(1, Math.round(daysToSell));
  const known =
    basis === 'sold'
      ? t`Suggested: ${suggested}. Of ${count} like it that were sold, half went for ${range}.`
      : t`Suggested: ${suggested}. Of ${count} like it, yours among them, half ask ${range}; too few have said what was paid.`;
  return (
    <>
      {known}{' '}
      {days !== undefined && (
        <Plural value={days} one="Half were gone within # day." other="Half were gone within # days." />
      )}
    </>
  );
}
