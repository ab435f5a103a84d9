import { useLingui } from '@lingui/react/macro';
import type { Insight } from '@vivarium/contracts/insights/http.ts';
import { ListingCard } from '../card/ListingCard.tsx';
import { formatCount } from '../format/price.ts';
import styles from './insights.module.css';
import { SuggestedPrice } from './SuggestedPrice.tsx';
import { changeText, clickRateText } from './words.ts';

/** A listing of one's own, with what became of it. */
export function InsightRow({ insight }: { insight: Insight }) {
  const { t } = useLingui();
  const { listing, views, impressions, clicks, favourites, contacts, week, weekBefore } = insight;
  const numbers = [
    { name: t`Views`, value: views, change: changeText(week.views, weekBefore.views) },
    {
      name: t`Shown in results`,
      value: impressions,
      change: changeText(week.impressions, weekBefore.impressions),
    },
    { name: t`Opened from results`, value: clicks, change: changeText(week.clicks, weekBefore.clicks) },
    { name: t`Favourites`, value: favourites },
    { name: t`Asked about`, value: contacts },
  ];
  return (
    <li className={styles.item}>
      <ListingCard listing={listing} layout="list" headingLevel={2} isOwn />
      <div className={styles.known}>
        <dl className={`${styles.numbers} tabular`}>
          {numbers.map(({ name, value, change }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{formatCount(value)}</dd>
              {change !== undefined && <dd className={styles.change}>{change}</dd>}
            </div>
          ))}
        </dl>
        <p>{clickRateText(insight)}</p>
        <SuggestedPrice insight={insight} />
      </div>
    </li>
  );
}
