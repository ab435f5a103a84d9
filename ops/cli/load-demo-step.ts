import { marketClient } from '../client/market-client.ts';
import { DEFAULT_LISTINGS, DEFAULT_SEED, loadDemo } from '../demo/load.ts';
import { progressText } from '../demo/loading/load-progress.ts';
import { DEMO_PASSWORD, knownPeople } from '../demo/sellers/known-people.ts';
import { waitUntil } from '../services/wait-until.ts';
import type { DemoStep } from './demo-run.ts';

/** How long the projection may take for what has just been loaded, in milliseconds for each listing, and at least. */
const PROJECTION_MS_PER_LISTING = 20;
const PROJECTION_MS_AT_LEAST = 60_000;

/** Fills the market with `DEMO_LISTINGS` listings of `DEMO_SEED` through the commands, and waits until search has them. */
export const loadDemoStep: DemoStep = async (run) => {
  const { env, onProgress, services, signal, system } = run;
  if (services === undefined || system === undefined)
    throw new Error('the application must be started first');
  const listings = Number(env.DEMO_LISTINGS ?? DEFAULT_LISTINGS);
  if (!Number.isInteger(listings) || listings < 0 || listings > 1_000_000) {
    throw new Error('DEMO_LISTINGS must be a whole number from 0 to 1000000');
  }
  if (listings === 0) return;
  const subject = 'demo market';
  const tell = (message: string) => onProgress({ subject, kind: 'step', message });
  tell('looking what is there');
  try {
    const loaded = await loadDemo({
      services: services.urls,
      listings,
      seed: env.DEMO_SEED ?? DEFAULT_SEED,
      signal,
      onProgress: (progress) => tell(progressText(progress)),
    });
    tell('waiting until search has all of it');
    await untilProjected(system.servers.relay.url, system.servers.projector.url, {
      timeoutMs: Math.max(PROJECTION_MS_AT_LEAST, loaded.listings * PROJECTION_MS_PER_LISTING),
      signal,
    });
    const { total } = await marketClient(system.url).listings({ limit: '1' });
    onProgress({ subject, kind: 'done', message: `${total.toLocaleString('en')} active listings` });
    for (const { purpose, email } of knownPeople)
      run.announce(`sign in as ${purpose}`, `${email} / ${DEMO_PASSWORD}`);
  } catch (error) {
    onProgress({ subject, kind: 'failed', message: 'was not loaded' });
    throw error;
  }
};

/** Waits until the outboxes are empty and the projector has no event before it. */
async function untilProjected(
  relayUrl: string,
  projectorUrl: string,
  options: { timeoutMs: number; signal: AbortSignal },
): Promise<void> {
  const idle = await waitUntil(
    async () =>
      (await metric(relayUrl, 'outbox_pending_events')) === 0 &&
      (await metric(projectorUrl, 'projector_pending_events')) === 0,
    { ...options, intervalMs: 250 },
  );
  if (!idle) throw new Error('the projection has not caught up; see the logs of relay and projector');
}

/** @returns the sum of a metric over its labels. @throws while the process does not show it. */
async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  if (lines.length === 0) throw new Error(`${url} shows no ${name}`);
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}
