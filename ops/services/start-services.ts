import { startCompose } from './docker-compose.ts';
import { dockerEngineAnswers } from './docker-engine.ts';
import { useExternal } from './external.ts';
import { detectMode } from './mode.ts';
import { startAllNative } from './start-native.ts';
import type { ServicesStart, StartOptions } from './start-options.ts';
import { startTestContainers } from './test-containers.ts';
import type { RunningServices } from './types.ts';

/**
 * Starts every service that the application runs on, in the way that {@link detectMode} finds.
 *
 * @returns once all of them answer
 * @throws AlreadyRunningError when a living process has started services in this `stateDir`; the reason of
 *   `signal` when it is aborted; else an error that says which service did not start, why and what to install.
 *   Nothing is left running then
 */
export async function startServices(options: StartOptions): Promise<RunningServices> {
  const { env = process.env, onProgress = () => {}, signal = new AbortController().signal } = options;
  const start: ServicesStart = { ...options, env, onProgress, signal };
  const mode = await detectMode(env, dockerEngineAnswers);
  if (mode === 'external') return useExternal(start);
  if (mode === 'native') return startAllNative(start);
  if (!(await dockerEngineAnswers())) {
    throw new Error(
      'The services are to come from Docker (SERVICES=docker), but no Docker engine with the Compose plugin answers. ' +
        'Start Docker, install docker-compose-plugin, or unset SERVICES to have them started without it.',
    );
  }
  return options.purpose === 'test' ? startTestContainers(start) : startCompose(start);
}
