import { variableOf } from './service-env.ts';
import { recordOfServices, serviceDefinitions, serviceNames } from './service-names.ts';
import type { Mode, ServiceUrls } from './types.ts';

const modes: readonly Mode[] = ['external', 'docker', 'native'];

/**
 * Decides where the services come from: what `SERVICES` says; else external ones when their URLs are in the
 * environment; else Docker when an engine answers; else native ones.
 *
 * @param dockerAnswers asked only when nothing else has decided
 * @throws when `SERVICES` is none of the three
 */
export async function detectMode(
  env: NodeJS.ProcessEnv,
  dockerAnswers: () => Promise<boolean>,
): Promise<Mode> {
  if (env.SERVICES) {
    const chosen = modes.find((mode) => mode === env.SERVICES);
    if (chosen === undefined) throw new Error(`SERVICES must be ${modes.join(', ')}, not “${env.SERVICES}”`);
    return chosen;
  }
  if (serviceNames.some((name) => env[variableOf(name)])) return 'external';
  return (await dockerAnswers()) ? 'docker' : 'native';
}

/**
 * The URLs of services that somebody else runs.
 *
 * @throws naming every variable that is missing, but for those of optional services
 */
export function externalUrls(env: NodeJS.ProcessEnv): ServiceUrls {
  const needed = serviceNames.filter((name) => !serviceDefinitions[name].isOptional).map(variableOf);
  const missing = needed.filter((variable) => !env[variable]);
  if (missing.length > 0) {
    throw new Error(
      `To use services of your own, set the URLs of all of them (${needed.join(', ')}). Missing: ${missing.join(', ')}. ` +
        'To have them started here instead, unset all of them and SERVICES.',
    );
  }
  return recordOfServices((name) => env[variableOf(name)] ?? '');
}
