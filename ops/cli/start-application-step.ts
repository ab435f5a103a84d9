import { serverNames } from '../system/server-names.ts';
import { startSystem } from '../system/start-system.ts';
import type { DemoStep } from './demo-run.ts';

const DEFAULT_PORT = 3000;

/** Starts the processes of the application, the gateway on `PORT`. */
export const startApplicationStep: DemoStep = async (run) => {
  const { stateDir, env, onProgress, services } = run;
  if (services === undefined) throw new Error('the services must be started first');
  const subject = 'application';
  onProgress({ subject, kind: 'step', message: `starting ${serverNames.join(', ')}` });
  try {
    const port = Number(env.PORT ?? DEFAULT_PORT);
    const system = await startSystem({
      services: services.urls,
      stateDir,
      port,
      env: { PUBLIC_URL: env.PUBLIC_URL ?? `http://localhost:${port}`, LIMITS: env.LIMITS ?? 'wide' },
    });
    run.onEnd(() => system.stop());
    run.system = system;
    onProgress({ subject, kind: 'done', message: 'started' });
    run.announce('Vivarium', `http://localhost:${port}`);
  } catch (error) {
    onProgress({ subject, kind: 'failed', message: 'did not start' });
    throw error;
  }
};
