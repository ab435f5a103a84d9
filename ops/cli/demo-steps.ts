import { serviceDefinitions, serviceNames } from '../services/service-names.ts';
import { startServices } from '../services/start-services.ts';
import { withoutCredentials } from '../services/without-credentials.ts';
import { buildWebStep } from './build-web-step.ts';
import type { DemoStep } from './demo-run.ts';
import { readSettingsStep } from './demo-settings.ts';
import { loadDemoStep } from './load-demo-step.ts';
import { pictureDemoStep } from './picture-demo-step.ts';
import { startApplicationStep } from './start-application-step.ts';
import { tellBuyerStep } from './tell-buyer-step.ts';
import { visitDemoStep } from './visit-demo-step.ts';

/** In order. A further step is a function of its own file and a line here. */
export const demoSteps: readonly DemoStep[] = [
  readSettingsStep,
  startDemoServices,
  buildWebStep,
  startApplicationStep,
  loadDemoStep,
  visitDemoStep,
  tellBuyerStep,
  pictureDemoStep,
];

async function startDemoServices(run: Parameters<DemoStep>[0]): Promise<void> {
  const { stateDir, env, signal, onProgress } = run;
  const services = await startServices({ purpose: 'demo', stateDir, env, signal, onProgress });
  run.onEnd(() => services.stop());
  run.services = services;
  for (const name of serviceNames) {
    const { label, isOptional } = serviceDefinitions[name];
    const url = withoutCredentials(services.urls[name]);
    const isOnItsWay = services.mode === 'native' && url !== '' && services.services[name].pid === null;
    if (isOnItsWay) run.announce(label, `${url}, in some minutes: it is being built, nothing waits for it`);
    else run.announce(label, url === '' && isOptional ? 'not there; everything else works' : url);
  }
}
