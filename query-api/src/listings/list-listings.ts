import { attributesIn } from '@vivarium/contracts/listings/http/declared-attributes.ts';
import type { listingQueries } from '@vivarium/contracts/listings/queries.ts';
import { LIVE } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { whileConnected } from '@vivarium/platform/http/while-connected.ts';
import type { Parts } from '../parts.ts';
import { xCache } from '../search/cache/x-cache.ts';
import { createRunUnderstood } from '../understanding/running/run-understood.ts';
import { listPage } from './list-page.ts';
import { type ListPlan, plansOf } from './list-plan.ts';
import { createSnapshots } from './snapshots.ts';
import { walkOn } from './walk.ts';

/** `GET /listings`. */
export function listListings(parts: Parts): Handler<typeof listingQueries.listListings> {
  const { elasticsearch, aliasOf, cursorKey, clock, understandWords } = parts;
  const runUnderstood = createRunUnderstood(parts.runSearches);
  const snapshots = createSnapshots(elasticsearch, aliasOf('listings'), {
    key: cursorKey,
    now: () => clock().getTime(),
  });
  return async ({ query, more, response }) => {
    const signal = whileConnected(response);
    const pageOf = async (plan: ListPlan) => {
      const { understanding, as } = plan;
      const { answers, walk } = await walkOn(plan, snapshots, (searches) =>
        runUnderstood(
          searches.map((search) => ({ search, understanding, as })),
          signal,
        ),
      );
      return { found: listPage(plan, answers, walk), answers, walk };
    };
    const { plan, other } = plansOf({ query, attributes: attributesIn(more) }, understandWords);
    const asked = await pageOf(plan);
    // Where nothing has the words as text, what they may mean is more than an empty page.
    const offered = asked.found.total === 0 && other !== undefined ? await pageOf(other()) : undefined;
    const { found, answers, walk } = offered !== undefined && offered.found.total > 0 ? offered : asked;
    const page = { ...found, items: await parts.countFavourites(found.items) };
    return reply(page, {
      cache: LIVE,
      // The cursor of a walk says when it began and where its snapshot is: another each time, to the same next page.
      ...(walk && { content: { ...page, nextCursor: page.nextCursor !== null } }),
      headers: xCache(answers.map(({ found }) => found)),
    });
  };
}
