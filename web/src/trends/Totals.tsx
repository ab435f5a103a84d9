import { useLingui } from '@lingui/react/macro';
import type { TrendOverview } from '@vivarium/contracts/trends/http/overview.ts';
import { formatCount } from '../format/price.ts';
import styles from './trends.module.css';
import { daysText, moneyText } from './words.ts';

interface TotalsProps {
  overview: TrendOverview;
  /** Whether the time was over before today. */
  isOver: boolean;
}

/** The time in six numbers. */
export function Totals({ overview: { totals }, isOver }: TotalsProps) {
  const { t } = useLingui();
  const { listed, sold, active, paid, medianAsked, medianSold, medianDaysToSell } = totals;
  const [ofListed, ofSold, ofPaid] = [listed, sold, paid].map((count) => formatCount(count));
  const numbers = [
    { name: t`Listed`, value: formatCount(listed) },
    { name: t`Sold`, value: formatCount(sold) },
    { name: isOver ? t`On sale at the end` : t`On sale now`, value: formatCount(active) },
    { name: t`Median asked`, value: moneyText(medianAsked), of: t`of ${ofListed}` },
    { name: t`Median paid`, value: moneyText(medianSold), of: t`of ${ofPaid}` },
    { name: t`Days to sell`, value: daysText(medianDaysToSell), of: t`of ${ofSold}` },
  ];
  return (
    <dl className={`${styles.totals} tabular`}>
      {numbers.map(({ name, value, of }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value} {of !== undefined && <span className={styles.of}>{of}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
