import { queryOptions } from '@tanstack/react-query';
import { figureCommands } from '@vivarium/contracts/figures/commands.ts';
import { figureQueries } from '@vivarium/contracts/figures/queries.ts';
import { call } from '../../api/call.ts';

/** Milliseconds after which what waits is looked at again. */
const LOOK_AGAIN = 5000;

/** Sign-ups, saved searches and alerts of some days. */
export function figuresQuery(days: number) {
  return queryOptions({
    queryKey: ['operations', 'figures', days],
    queryFn: ({ signal }) => call(figureCommands.showFigures, { query: { days: String(days) } }, { signal }),
    staleTime: LOOK_AGAIN,
  });
}

/** Searches of some days, and those that found nothing. */
export function searchFiguresQuery(days: number) {
  return queryOptions({
    queryKey: ['operations', 'searches', days],
    queryFn: ({ signal }) =>
      call(figureQueries.showSearchFigures, { query: { days: String(days) } }, { signal }),
    staleTime: LOOK_AGAIN,
  });
}

/** What waits on its way, looked at all the time. */
export function pipelineQuery() {
  return queryOptions({
    queryKey: ['operations', 'pipeline'],
    queryFn: ({ signal }) => call(figureCommands.showPipeline, {}, { signal }),
    refetchInterval: LOOK_AGAIN,
  });
}
