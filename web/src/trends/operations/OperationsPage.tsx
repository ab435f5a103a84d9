import { t as now, plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Figures, SearchFigures } from '@vivarium/contracts/figures/http.ts';
import type { TrendPoint } from '@vivarium/contracts/trends/http/overview.ts';
import { useMemo } from 'react';
import { isApiError } from '../../api/api-error.ts';
import { Outage } from '../../api/Outage.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TrendsNav } from '../TrendsNav.tsx';
import { overviewQuery } from '../trend-queries.ts';
import styles from '../trends.module.css';
import { percentText } from '../words.ts';
import { DayColumns } from './DayColumns.tsx';
import { figuresQuery, searchFiguresQuery } from './operations-queries.ts';
import { PipelineTable } from './PipelineTable.tsx';
import { WordsTable } from './WordsTable.tsx';

const DAYS = 30;
const DAY_MS = 86_400_000;
type Day = Figures['days'][number];
type SearchDay = SearchFigures['days'][number];

const signUps = ({ signUps: count }: Day) => count;
const verified = ({ verified: count }: Day) => count;
const savedSearches = ({ savedSearches: count }: Day) => count;
const alerts = ({ alerts: count }: Day) => count;
const withoutResult = ({ withoutResult: count }: SearchDay) => count;
const searches = ({ searches: count }: SearchDay) => count;
const listed = ({ listed: count }: TrendPoint) => count;
const sold = ({ sold: count }: TrendPoint) => count;

/** `/operations`: whether the marketplace runs, for moderators and up. */
export function OperationsPage() {
  const { t } = useLingui();
  const figures = useQuery(figuresQuery(DAYS));
  const found = useQuery(searchFiguresQuery(DAYS));
  const from = new Date(Date.now() - (DAYS - 1) * DAY_MS).toISOString().slice(0, 10);
  const market = useQuery(overviewQuery({ from, interval: 'day' }));
  const listings = useMemo(
    () => market.data?.series.map((point) => ({ ...point, day: point.start })),
    [market.data],
  );
  const error = figures.error ?? found.error;
  if (isApiError(error, 'forbidden'))
    return (
      <Notice title={t`This page is for moderators`}>
        <p>
          <Trans>It shows how the marketplace runs, and nothing of anybody.</Trans>
        </p>
      </Notice>
    );
  const again = () => void Promise.all([figures.refetch(), found.refetch(), market.refetch()]);
  const days = figures.data?.days;
  const searched = found.data;
  return (
    <div className={styles.page}>
      <title>{t`Operations – Vivarium`}</title>
      <TrendsNav />
      <header className={styles.head}>
        <h1>
          <Trans>Operations</Trans>
        </h1>
        <p className={styles.quiet}>
          <Trans>How the marketplace runs: the last 30 days (UTC), today not over yet.</Trans>
        </p>
      </header>
      <PipelineTable />
      {error !== null && (days === undefined || searched === undefined) ? (
        <Outage error={error} onRetry={again} level={2} />
      ) : days === undefined || searched === undefined ? (
        <div className={styles.waiting} aria-busy="true" data-waiting />
      ) : (
        <div className={styles.charts}>
          <DayColumns
            title={signUpsAnswer(days)}
            note={
              <Trans>Activated is who has shown since signing up that their e-mail address is theirs.</Trans>
            }
            file="sign-ups.csv"
            days={days}
            of={signUps}
            columns={[
              { name: t`Sign-ups`, of: signUps },
              { name: t`Activated`, of: verified },
            ]}
          />
          {listings !== undefined && (
            <DayColumns
              title={plural(sum(listings, listed), { one: '# new listing', other: '# new listings' })}
              note={<Trans>Published for the first time; the table has those that were sold, too.</Trans>}
              file="listings.csv"
              days={listings}
              of={listed}
              columns={[
                { name: t`Listed`, of: listed },
                { name: t`Sold`, of: sold },
              ]}
            />
          )}
          <DayColumns
            title={plural(sum(days, alerts), { 0: 'No alerts', one: '# alert', other: '# alerts' })}
            note={<Trans>New matches, price drops and what is back on sale, as people were told.</Trans>}
            file="alerts.csv"
            days={days}
            of={alerts}
            columns={[
              { name: t`Alerts`, of: alerts },
              { name: t`Saved searches`, of: savedSearches },
            ]}
          />
          <DayColumns
            title={searchesAnswer(searched.days)}
            note={<Trans>Visitors, each once a day, who found nothing by one of their searches.</Trans>}
            file="searches.csv"
            days={searched.days}
            of={withoutResult}
            columns={[
              { name: t`Searched`, of: searches },
              { name: t`Found nothing`, of: withoutResult },
            ]}
          />
        </div>
      )}
      {searched !== undefined && searched.words.length > 0 && <WordsTable words={searched.words} />}
    </div>
  );
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((all, item) => all + of(item), 0);
}

function signUpsAnswer(days: readonly Day[]): string {
  const all = sum(days, signUps);
  const count = plural(all, { 0: 'Nobody signed up', one: '# sign-up', other: '# sign-ups' });
  if (all === 0) return count;
  const share = percentText(sum(days, verified) / all);
  return now`${count}, ${share} of them activated`;
}

function searchesAnswer(days: readonly SearchDay[]): string {
  const all = sum(days, searches);
  if (all === 0) return now`Nobody has searched yet`;
  const share = percentText(sum(days, withoutResult) / all);
  return now`${share} of those who searched found nothing`;
}
