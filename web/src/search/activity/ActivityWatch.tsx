import { useEffect, useRef } from 'react';
import { sendActivity } from '../../activity/send-activity.ts';
import { fromQueryString } from '../../addresses/search-route.ts';
import { useSearch } from '../state/search-context.ts';
import { activityOf } from './activity-of.ts';
import { takeSubmission, useSubmissionPending } from './submission.ts';
import { useShown } from './use-shown.ts';

/** So long nothing must change before it counts, in milliseconds; the results are painted by then. */
const SETTLED = 400;

/** Tells the market what visitors of the search page search for and choose. Shows nothing. */
export function ActivityWatch() {
  const { route, results, status } = useSearch();
  const isPending = useSubmissionPending();
  const last = useRef(route);
  useShown();
  useEffect(() => {
    // What comes back from the history was chosen before.
    const goBack = () => {
      last.current = fromQueryString(location.search);
    };
    window.addEventListener('popstate', goBack);
    return () => window.removeEventListener('popstate', goBack);
  }, []);
  useEffect(() => {
    if (status !== 'idle' || results === undefined) return;
    const did = (wasSubmitted: boolean) =>
      activityOf(last.current, route, { wasSubmitted, results: results.nbHits });
    // What was taken back can be chosen anew at once.
    if (did(isPending).length === 0) last.current = route;
    if (last.current === route && !isPending) return;
    const timer = setTimeout(() => {
      sendActivity(did(takeSubmission()));
      last.current = route;
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [route, results, status, isPending]);
  return null;
}
