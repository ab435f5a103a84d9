import { marketClient } from '../client/market-client.ts';
import { DEFAULT_SEED } from '../demo/defaults.ts';
import { visitsOf } from '../demo/visitors/visits.ts';
import type { DemoStep } from './demo-run.ts';
import { demoSettings } from './demo-settings.ts';

/** Sends visitors through the demo market, so that some filters are popular. The market is as good without them. */
export const visitDemoStep: DemoStep = async ({ env, onProgress, signal, system }) => {
  if (system === undefined || demoSettings(env).listings === 0) return;
  const subject = 'demo visitors';
  const client = marketClient(system.url);
  const visits = visitsOf(env.DEMO_SEED ?? DEFAULT_SEED);
  try {
    for (const body of visits) {
      signal.throwIfAborted();
      await client.request('POST', '/activity', { body });
    }
    onProgress({ subject, kind: 'done', message: `${visits.length} looked around` });
  } catch {
    onProgress({ subject, kind: 'failed', message: 'did not come; popular filters follow what is listed' });
  }
};
