import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Pace } from '@vivarium/contracts/saved-searches/pace.ts';
import { savedSearchQueries } from '@vivarium/contracts/saved-searches/queries.ts';
import { call } from '../../api/call.ts';
import styles from './saving.module.css';
import { useSavedQuery } from './use-saved-query.ts';

const paceQuery = (query: string) =>
  queryOptions({
    queryKey: ['pace', query],
    queryFn: ({ signal }) => call(savedSearchQueries.showPace, { query: { query } }, { signal }),
    staleTime: 300_000,
    placeholderData: keepPreviousData,
  });

/** What to expect of a saved search: how often one would be told. */
export function Expected() {
  const { data } = useQuery(paceQuery(JSON.stringify(useSavedQuery())));
  return (
    <span className={`${styles.hint} tabular`}>
      {data === undefined ? <Trans>You are told of each listing that starts to match.</Trans> : inWords(data)}
    </span>
  );
}

function inWords({ published, days }: Pace): string {
  if (published === 0) return t`Nothing like it in the last ${days} days: you would hear of the first.`;
  const often = oftenness(published / days);
  return t`${often}, judging by the last ${days} days.`;
}

/** @param aDay how many there are a day */
function oftenness(aDay: number): string {
  const week = Math.round(aDay * 7);
  if (week >= 1) return plural(week, { one: 'About one a week', other: 'About # a week' });
  const month = Math.round(aDay * 30);
  return month >= 1
    ? plural(month, { one: 'About one a month', other: 'About # a month' })
    : t`Less than one a month`;
}
