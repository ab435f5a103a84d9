/**
 * A signal that is aborted when this process is asked to end. Asking again changes nothing: what is under way is
 * the orderly end.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => controller.abort(new InterruptedError(signal)));
  }
  // The bootstrap script holds the other end of a channel: when it is killed, this is all that one sees of it.
  process.once('disconnect', () => controller.abort(new InterruptedError('SIGTERM')));
  process.channel?.unref();
  return controller.signal;
}

/** Thrown out of whatever was going on when a person pressed Ctrl-C or the process was asked to end. */
export class InterruptedError extends Error {
  constructor(signal: NodeJS.Signals) {
    super(`Interrupted by ${signal}`);
    this.name = 'InterruptedError';
  }
}

/** Resolves when the signal is aborted, and keeps the process alive until then. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const keepAlive = setInterval(() => {}, 60_000);
    const finish = () => {
      clearInterval(keepAlive);
      resolve();
    };
    if (signal.aborted) finish();
    else signal.addEventListener('abort', finish, { once: true });
  });
}
