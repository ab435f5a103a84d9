import { join } from 'node:path';
import { importFrom } from './import-from.ts';
import type { Rehearsal } from './rehearsal.ts';
import { demand } from './stage.ts';

/** An echo, as small as a service can be: started natively and from an image, known to every program by its URL. */
export const service: Rehearsal = {
  name: 'service',
  title: 'a service that the application runs on',
  files: 'service',
  edits: [
    {
      path: 'ops/services/services.ts',
      before: 'export { elasticsearch }',
      add: "export { echo } from './echo.ts';",
    },
    {
      path: 'docker-compose.yml',
      before: '  command-api:\n    <<',
      add: `  echo:
    <<: *lasting
    image: ealen/echo-server:0.9.2
    environment: { ECHO_PASSWORD: "\${ECHO_PASSWORD:?is not set, run node ops/compose/secrets.mjs first}" }
    ports: ["127.0.0.1:\${ECHO_PORT:-8080}:80"]
    healthcheck: { test: ["CMD", "wget", "-qO", "/dev/null", "http://127.0.0.1/"] }
`,
    },
  ],
  async *tryOut({ copy, folder, signal, undo, doing }) {
    const { startServices } = await importFrom<typeof import('../services/start-services.ts')>(
      copy,
      'ops/services/start-services.ts',
    );
    const { serviceEnv, withoutServices } = await importFrom<typeof import('../services/service-env.ts')>(
      copy,
      'ops/services/service-env.ts',
    );
    const { startSystem } = await importFrom<typeof import('../system/start-system.ts')>(
      copy,
      'ops/system/start-system.ts',
    );
    doing('starting the services of the copy');
    const stateDir = join(folder, 'state');
    const env = withoutServices(process.env);
    const services = await startServices({ purpose: 'test', stateDir, env, signal });
    undo.defer(() => services.stop());
    const url = serviceEnv(services.urls).ECHO_URL ?? '';
    const says = async (body: string) => (await fetch(url, { method: 'POST', body })).text();
    demand('it is started with the others', (await says('pied')).includes('pied'));
    yield `it is started with the others (${services.mode}), and programs are told its URL in ECHO_URL`;
    const { echo } = services.services as Record<
      string,
      (typeof services.services)[keyof typeof services.services]
    >;
    await echo?.kill('SIGKILL');
    await echo?.restart();
    demand('it comes back from kill -9', (await says('clown')).includes('clown'));
    yield 'it comes back from kill -9';
    doing('starting the application on them');
    const system = await startSystem({ services: services.urls, stateDir, logLevel: 'warn' });
    undo.defer(() => system.stop());
    demand('the application is ready', (await fetch(`${system.url}/readyz`)).ok);
    yield 'the application runs on them';
  },
};
