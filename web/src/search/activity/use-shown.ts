import { useEffect, useRef } from 'react';
import { sendActivity } from '../../activity/send-activity.ts';
import { useSession } from '../../api/use-session.ts';
import { useSearch } from '../state/search-context.ts';
import { clickOf, impressionOf } from './shown-of.ts';

/** So long results must stay before they count as shown, in milliseconds: what one types past was not looked at. */
const LOOKED_AT = 1000;

/** Tells the market which listings a visitor was shown, and which of them they opened from where among the results. */
export function useShown(): void {
  const { hits, pages, route, results, status } = useSearch();
  const session = useSession();
  const viewer = session.status === 'signed-in' ? session.user.id : undefined;
  const [category, second] = route.facets.category ?? [];
  const shown = {
    hits,
    page: pages.currentRefinement,
    hitsPerPage: results?.hitsPerPage ?? hits.length,
    query: route.q ?? '',
    category: second === undefined ? category : undefined,
  };
  const latest = useRef({ shown, viewer });
  latest.current = { shown, viewer };
  const isKnown = session.status !== 'unknown' && status === 'idle';
  const what = hits.map(({ id }) => id).join();
  useEffect(() => {
    if (!isKnown || what === '') return;
    const timer = setTimeout(() => {
      const impression = impressionOf(latest.current.shown, latest.current.viewer);
      if (impression !== undefined) sendActivity([impression]);
    }, LOOKED_AT);
    return () => clearTimeout(timer);
  }, [what, isKnown]);
  useEffect(() => {
    const open = ({ target, button }: MouseEvent) => {
      // The middle one opens a tab, the right one nothing.
      if (button > 1) return;
      const link = target instanceof Element ? target.closest('main li a[href^="/listing/"]') : null;
      const [, listing] = /^\/listing\/([^/?#]+)/.exec(link?.getAttribute('href') ?? '') ?? [];
      if (listing === undefined) return;
      const click = clickOf(latest.current.shown, listing, latest.current.viewer);
      if (click !== undefined) sendActivity([click]);
    };
    // Before the page goes.
    document.addEventListener('click', open, true);
    document.addEventListener('auxclick', open, true);
    return () => {
      document.removeEventListener('click', open, true);
      document.removeEventListener('auxclick', open, true);
    };
  }, []);
}
