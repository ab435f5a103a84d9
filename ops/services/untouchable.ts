import type { ServiceName } from './service-names.ts';
import type { ServiceHandle } from './types.ts';

/** The handle of a service that is not ours to stop, or not there at all; whoever tries is told why. */
export function untouchable(name: ServiceName, url: string, why: string): ServiceHandle {
  const refuse = async () => {
    throw new Error(`${name} ${why}, so it is not stopped or restarted here`);
  };
  return { name, url, pid: null, stop: refuse, kill: refuse, restart: refuse, onUnexpectedEnd: () => {} };
}
