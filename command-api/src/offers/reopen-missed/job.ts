import { currentCause } from '@vivarium/platform/http/request-context.ts';
import { eachDue } from '../../background/each-due.ts';
import type { Job } from '../../context.ts';
import { reopen } from '../follow-market/reopen.ts';
import type { OwnTables } from '../offers.table.ts';
import { offersAt } from '../offers-at.ts';
import { type CalledOffViews, orderedInVain } from './called-off.store.ts';

const AT_A_TIME = 500;

/** Has offers be good again whose orders came to nothing, where the event that tells so was lost or buried. */
export const reopenMissed: Job = {
  name: 'reopen-offers',
  schedule: '*/10 * * * *',
  run: async (at) => {
    const given = offersAt(at, at);
    // Ordered at before that their price is not kept any more.
    const since = new Date(at.clock().getTime() - given.times.priceMs);
    const all = await orderedInVain(at.postgres.withTables<OwnTables & CalledOffViews>(), since, AT_A_TIME);
    await eachDue(all, (one) => reopen(given, one, currentCause()));
  },
};
