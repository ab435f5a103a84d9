import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { facetLabel } from '../catalogue/labels.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { useReaderCurrency } from '../format/reader-currency.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { AddCompared } from './AddCompared.tsx';
import { CompareCharts } from './CompareCharts.tsx';
import { type Compared, comparedKey, MOST_COMPARED, readCompared } from './compare-route.ts';
import { SpanChoice } from './SpanChoice.tsx';
import { subjectOf } from './subject.ts';
import { TrendOutage } from './TrendOutage.tsx';
import { TrendsNav } from './TrendsNav.tsx';
import { overviewQuery } from './trend-queries.ts';
import { readTrendRoute, trendQueryOf, USUAL_SPAN } from './trend-route.ts';
import styles from './trends.module.css';

/** `/trends/compare`: up to four species or traits beside each other. */
export function ComparePage() {
  const { t } = useLingui();
  const catalogue = useCatalogue();
  const currency = useReaderCurrency();
  const [params, setParams] = useSearchParams();
  const compared = useMemo(() => readCompared(params), [params]);
  const { span, by } = readTrendRoute(params);
  const today = new Date().toISOString().slice(0, 10);
  const show = (some: readonly Compared[], during = span) => {
    const next = new URLSearchParams(some.map((one) => ['of', comparedKey(one)]));
    if (during !== USUAL_SPAN) next.set('span', during);
    setParams(next, { preventScrollReset: true });
  };
  const { overviews, failed } = useQueries({
    queries: compared.map((one) => {
      const query = trendQueryOf({ ...one, span, by, interval: 'month' }, today);
      return overviewQuery({ ...query, currency });
    }),
    combine: (answers) => ({
      overviews: answers.map(({ data }) => data),
      failed: answers.find(({ error }) => error !== null),
    }),
  });
  const { from, to } = trendQueryOf({ span, by }, today);
  const named = useMemo(
    () =>
      compared.map((one) => {
        const name = subjectOf({ ...one, span, by }, catalogue) ?? one.species;
        return {
          of: one,
          key: comparedKey(one),
          name,
          shortName: shortNameOf(one, compared, catalogue) ?? name,
        };
      }),
    [compared, span, by, catalogue],
  );
  const subjects = useMemo(
    () =>
      named.flatMap((one, i) => {
        const overview = overviews[i];
        return overview === undefined ? [] : [{ ...one, overview }];
      }),
    [named, overviews],
  );
  return (
    <div className={styles.page}>
      <title>{t`Compare – Vivarium`}</title>
      <TrendsNav />
      <header className={styles.head}>
        <h1>
          <Trans>Compare</Trans>
        </h1>
        <p className={styles.quiet}>
          <Trans>Up to four species or traits, over the same time, month by month.</Trans>
        </p>
      </header>
      <search className={styles.filters} aria-label={t`What is compared`}>
        <SpanChoice span={span} onChoose={(chosen) => show(compared, chosen)} />
        {compared.length < MOST_COMPARED && <AddCompared onAdd={(one) => show([...compared, one])} />}
      </search>
      {compared.length > 0 && (
        <ul className={styles.compared}>
          {named.map(({ key, name }) => (
            <li key={key}>
              <Button
                aria-label={t`Take away ${name}`}
                onClick={() => show(compared.filter((one) => comparedKey(one) !== key))}
              >
                {name} <Icon name="close" size={16} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {failed !== undefined && subjects.length < compared.length ? (
        <TrendOutage error={failed.error} onRetry={() => void failed.refetch()} />
      ) : compared.length === 0 ? (
        <p className={styles.none}>
          <Trans>Choose what to compare, such as two traits of a species.</Trans>
        </p>
      ) : subjects.length < compared.length ? (
        <div className={styles.waiting} aria-busy="true" data-waiting />
      ) : (
        <CompareCharts subjects={subjects} during={{ from, to }} />
      )}
    </div>
  );
}

/** @returns a trait by its name alone, where no other species is compared by the same one; else undefined */
function shortNameOf(
  { species, trait }: Compared,
  all: readonly Compared[],
  catalogue: Catalogue | undefined,
): string | undefined {
  const isOnly = all.every((one) => one.trait !== trait || one.species === species);
  return trait !== undefined && isOnly ? facetLabel('traits', trait, catalogue, species) : undefined;
}
