import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { PriceGuide, PriceSpread } from '@vivarium/contracts/trends/http/price-guide.ts';
import { useMemo } from 'react';
import { searchPath } from '../addresses/search-route.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { formatCount } from '../format/price.ts';
import { useReaderCurrency } from '../format/reader-currency.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import { ByGenes } from './ByGenes.tsx';
import { ChartFrame } from './charts/ChartFrame.tsx';
import type { Drawing } from './charts/drawing.ts';
import { csvName } from './charts/table.ts';
import { type GuideRoute, guideSubject } from './guide-route.ts';
import { PriceGuideFilters } from './PriceGuideFilters.tsx';
import { TrendOutage } from './TrendOutage.tsx';
import { TrendsNav } from './TrendsNav.tsx';
import { priceGuideQuery } from './trend-queries.ts';
import styles from './trends.module.css';
import { useGuideRoute } from './use-guide-route.ts';
import { daysText, moneyText, NOTHING, percentText, stepCell } from './words.ts';

/** `/trends/prices`: what an animal with these traits is asked and sold for. */
export function PriceGuidePage() {
  const { t } = useLingui();
  const { route, change } = useGuideRoute();
  const catalogue = useCatalogue();
  const subject = guideSubject(route, catalogue);
  return (
    <div className={styles.page}>
      <title>{t`Price guide: ${subject} – Vivarium`}</title>
      <TrendsNav />
      <header className={styles.head}>
        <p className={styles.quiet}>
          <Link to="/trends">
            <Trans>Market trends</Trans>
          </Link>
        </p>
        <h1>{subject}</h1>
        <p className={styles.quiet}>
          <Trans>
            What others ask and what was paid, over the last 24 months:{' '}
            <Link to="/trends/methods">how it is counted</Link>.
          </Trans>
        </p>
      </header>
      <PriceGuideFilters route={route} change={change} />
      <Guide route={route} subject={subject} />
    </div>
  );
}

function Guide({ route, subject }: { route: GuideRoute; subject: string }) {
  const currency = useReaderCurrency();
  const { species, traits, sex, stage, country } = route;
  const { data, error, refetch, isPlaceholderData } = useQuery(
    priceGuideQuery({
      species,
      currency,
      ...(traits.length > 0 && { trait: traits.map((trait) => [trait]) }),
      ...(sex !== undefined && { sex: [sex] }),
      ...(stage !== undefined && { life_stage: [stage] }),
      ...(country !== undefined && { country: [country] }),
    }),
  );
  if (error !== null && data === undefined)
    return <TrendOutage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div className={styles.waiting} aria-busy="true" data-waiting />;
  const facets = {
    species: [species],
    ...(traits.length > 0 && { traits }),
    ...(sex !== undefined && { sex: [sex] }),
    ...(stage !== undefined && { lifeStage: [stage] }),
    ...(country !== undefined && { country: [country] }),
  };
  return (
    <div className={styles.results} aria-busy={isPlaceholderData}>
      {data.enoughData ? (
        <GuideNumbers guide={data} subject={subject} of={[species, ...traits]} />
      ) : (
        <p className={styles.none}>
          {plural(data.counts.listed, {
            one: 'Not enough data: only # listing like this in two years. Nothing is told of fewer than five.',
            other:
              'Not enough data: only # listings like this in two years. Nothing is told of fewer than five.',
          })}
        </p>
      )}
      <p className={styles.ways}>
        <ButtonLink to={searchPath({ facets, sort: 'newest' })}>
          <Trans>See the {formatCount(data.counts.active)} on sale</Trans>
        </ButtonLink>
      </p>
    </div>
  );
}

function GuideNumbers({ guide, subject, of }: { guide: PriceGuide; subject: string; of: readonly string[] }) {
  const { t } = useLingui();
  const drawing = useMemo(() => drawingOf(guide, [t`Asked`, t`Paid`]), [guide, t]);
  const { asked, sold, daysToSell, sellThrough, counts, currency } = guide;
  const days = daysToSell === null ? undefined : Math.max(1, Math.round(daysToSell.median));
  return (
    <>
      <dl className={`${styles.totals} tabular`}>
        <Spread name={t`Asked`} spread={asked} />
        <Spread name={t`Paid`} spread={sold} />
        <div>
          <dt>{t`Days to sell`}</dt>
          <dd>
            {daysText(daysToSell?.median ?? null)}{' '}
            {daysToSell !== null && (
              <span className={styles.of}>{t`median of ${formatCount(daysToSell.n)}`}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t`Sold by now`}</dt>
          <dd>
            {sellThrough === null ? NOTHING : percentText(sellThrough)}{' '}
            <span className={styles.of}>{t`of ${formatCount(counts.listed)} listed`}</span>
          </dd>
        </div>
      </dl>
      <ByGenes guide={guide} />
      <ChartFrame
        title={guideAnswer(guide, subject)}
        note={
          <>
            <Trans>Medians by month, where there are at least five. In {currency}.</Trans>{' '}
            {days !== undefined &&
              plural(days, {
                one: 'Half of what sells is gone within # day.',
                other: 'Half of what sells is gone within # days.',
              })}
          </>
        }
        file={csvName('prices', of, guide.range)}
        table={{
          columns: [t`Month`, t`Median asked`, t`Of listings`, t`Median paid`, t`Of sales`],
          units: [undefined, currency, undefined, currency],
          remarks: t`Remark`,
          rows: guide.months.map(({ month, asked: a, sold: s }, i) => {
            const start = `${month}-01`;
            const { text, remark } = stepCell(start, 'month', i === guide.months.length - 1);
            return {
              key: month,
              remark,
              cells: [
                ...[text, moneyText(a?.median ?? null), a === null ? NOTHING : formatCount(a.n)],
                ...[moneyText(s?.median ?? null), s === null ? NOTHING : formatCount(s.n)],
              ],
              raw: [start, a?.median.amount ?? null, a?.n ?? null, s?.median.amount ?? null, s?.n ?? null],
            };
          }),
        }}
        drawing={drawing}
        empty={<Trans>Too few in each month to draw them.</Trans>}
      />
    </>
  );

  function guideAnswer({ asked: all }: PriceGuide, of: string): string {
    if (all === null) return of;
    const [low, high] = [moneyText(all.p25), moneyText(all.p75)];
    return low === high ? t`${of}: others ask ${low}` : t`${of}: the middle half ask ${low} to ${high}`;
  }
}

function Spread({ name, spread }: { name: string; spread: PriceSpread | null }) {
  const { t } = useLingui();
  if (spread === null)
    return (
      <div>
        <dt>{name}</dt>
        <dd>
          {NOTHING} <span className={styles.of}>{t`too few to tell`}</span>
        </dd>
      </div>
    );
  const [low, high] = [moneyText(spread.p25), moneyText(spread.p75)];
  const n = formatCount(spread.n);
  const half = low === high ? t`half at ${low}, of ${n}` : t`half from ${low} to ${high}, of ${n}`;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {moneyText(spread.median)} <span className={styles.of}>{half}</span>
      </dd>
    </div>
  );
}

function drawingOf({ months, currency }: PriceGuide, [asked = '', paid = '']: string[]): Drawing {
  const points = (of: (month: PriceGuide['months'][number]) => PriceSpread | null) =>
    months.map((month, i) => {
      const spread = of(month);
      const value = spread === null ? null : Number(spread.median.amount);
      return { start: `${month.month}-01`, value, isPartial: i === months.length - 1 };
    });
  return {
    kind: 'lines',
    interval: 'month',
    format: (value) => moneyText({ amount: String(value), currency }),
    lines: [
      { name: asked, colour: 'var(--moss)', points: points((month) => month.asked) },
      { name: paid, colour: 'var(--ochre)', points: points((month) => month.sold) },
    ],
  };
}
