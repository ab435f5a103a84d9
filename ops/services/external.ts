import { externalUrls } from './mode.ts';
import { recordOfServices } from './service-names.ts';
import type { RunningServices } from './types.ts';
import { untouchable } from './untouchable.ts';

/** Services that somebody else runs: they are used as they are, and never stopped. */
export function useExternal(env: NodeJS.ProcessEnv): RunningServices {
  const urls = externalUrls(env);
  const services = recordOfServices((name) =>
    untouchable(name, urls[name], `at ${urls[name]} was not started here`),
  );
  return { mode: 'external', urls, services, stop: async () => {} };
}
