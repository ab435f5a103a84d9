import type { Moment } from '../aggregate/execute.ts';
import { context } from '../context.ts';
import { createActivity } from './activity.ts';
import { openActivityStream } from './activity-stream.ts';
import { activityOperations } from './operations.ts';

/** What visitors do, kept without a person. */
export const activity = context({
  personal: 'nothing',
  open: ({ config, limits }) => {
    const stream = openActivityStream(config.NATS_URL, config.NAME_PREFIX);
    const commands = ({ clock }: Moment) => createActivity({ stream, limit: limits.activity, clock });
    return {
      commands,
      operations: (moment) => activityOperations(commands(moment)),
      close: stream.close,
    };
  },
});
