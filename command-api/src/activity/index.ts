import { context } from '../context.ts';
import { openActivityStream } from './activity-stream.ts';
import { activityOperations } from './operations.ts';
import { createActivityLimits } from './record-activity/activity-limits.ts';

/** What visitors do, kept without a person. */
export const activity = context({
  open: ({ config }) => {
    const stream = openActivityStream(config.NATS_URL, config.NAME_PREFIX);
    const demandRoom = createActivityLimits();
    return {
      commands: () => undefined,
      operations: ({ clock }) => activityOperations({ stream, demandRoom, clock }),
      close: stream.close,
    };
  },
});
