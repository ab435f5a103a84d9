import type { ActivityBody, ActivityEvent } from '@vivarium/contracts/activity/http.ts';
import { type Random, randomOf } from '../chance/random.ts';
import { uuidV7 } from '../chance/uuid.ts';
import { type Taste, tastes } from './tastes.ts';

/** When the ids say that the visits were made; the server says when they are. The same ids are the same visits. */
const EPOCH = Date.UTC(2026, 0, 1);

/**
 * What visitors of the demo market search for and choose: one body of `POST /activity` for each of them.
 *
 * @param seed the same one gives the same visits, ids included: sent again, they are as of late and not twice as many
 */
export function visitsOf(seed: string): ActivityBody[] {
  return tastes.flatMap((taste) =>
    Array.from({ length: taste.visitors }, (_, i) =>
      visitOf(taste, randomOf(seed, 'visit', taste.category, i)),
    ),
  );
}

function visitOf({ category, filters, queries }: Taste, random: Random): ActivityBody {
  const id = () => uuidV7(EPOCH, random);
  const visitor = id();
  const chosen = new Map<string, readonly [attribute: string, value: string]>();
  for (let left = random.integer(2, 4); left > 0; left -= 1) {
    const filter = random.from(filters);
    chosen.set(filter.join(':'), filter);
  }
  const events: ActivityEvent[] = [...chosen.values()].map(([attribute, value]) => ({
    id: id(),
    type: 'refine',
    attribute,
    value,
    category,
  }));
  const query = random.pick(queries);
  const search: ActivityEvent = {
    id: id(),
    type: 'search',
    query,
    filters: [],
    category,
    results: random.integer(3, 80),
  };
  return { visitor, events: [search, ...events] };
}
