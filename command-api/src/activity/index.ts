import type { Moment } from '../aggregate/execute.ts';
import { context } from '../context.ts';
import { createActivity } from './activity.ts';
import { openActivityStream } from './activity-stream.ts';
import { activityOperations } from './operations.ts';
import { createActivityLimits } from './record-activity/activity-limits.ts';

/** What visitors do, kept without a person. */
export const activity = context({
  open: ({ config }) => {
    const stream = openActivityStream(config.NATS_URL, config.NAME_PREFIX);
    const demandRoom = createActivityLimits();
    const commands = ({ clock }: Moment) => createActivity({ stream, demandRoom, clock });
    return {
      commands,
      operations: (moment) => activityOperations(commands(moment)),
      close: stream.close,
    };
  },
});
