import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { Moment } from '../aggregate/execute.ts';
import { startRelayLoop } from '../aggregate/outbox/relay-loop.ts';
import type { Context, Surroundings } from '../context.ts';

/** Has the loops of all contexts go round until each is stopped. @returns what stops each, when its round is over. */
export function runLoops(
  contexts: readonly Context[],
  { at, logger }: { at: Surroundings & Moment; logger: Logger },
): (() => Promise<void>)[] {
  const loops = contexts.flatMap((one) => one.loops ?? []);
  return loops.map(({ name, everyMs, round }) => {
    const loop = startRelayLoop({
      round: async () => ((await round(at)) ? 'full' : 'none'),
      pace: { busyMs: everyMs, idleMs: everyMs },
      onFailure: (err, failures) => logger.warn({ err, failures, loop: name }, 'a loop has trouble'),
    });
    return loop.close;
  });
}
