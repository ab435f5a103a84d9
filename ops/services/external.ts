import { externalUrls } from './mode.ts';
import { recordOfServices } from './service-names.ts';
import type { RunningServices, ServiceHandle } from './types.ts';

/** Services that somebody else runs: they are used as they are, and never stopped. */
export function useExternal(env: NodeJS.ProcessEnv): RunningServices {
  const urls = externalUrls(env);
  const services = recordOfServices((name): ServiceHandle => {
    const refuse = async () => {
      throw new Error(
        `${name} at ${urls[name]} was not started here, so it is not stopped or restarted here`,
      );
    };
    return { name, url: urls[name], pid: null, stop: refuse, kill: refuse, restart: refuse };
  });
  return { mode: 'external', urls, services, stop: async () => {} };
}
