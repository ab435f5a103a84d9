import { marketClient } from '../client/market-client.ts';
import { apart } from '../demo/apart/apart.ts';
import { DEFAULT_SEED } from '../demo/defaults.ts';
import { THROUGH_COMMANDS } from '../demo/loading/which-load.ts';
import { DEMO_PASSWORD, knownPeople } from '../demo/sellers/known-people.ts';
import { waitUntil } from '../services/wait-until.ts';
import type { RunningSystem } from '../system/start-system.ts';
import type { DemoStep } from './demo-run.ts';
import { demoSettings } from './demo-settings.ts';

/** How long the projection may take for what has just been loaded, in milliseconds for each listing, and at least. */
const PROJECTION_MS_PER_LISTING = 20;
const PROJECTION_MS_AT_LEAST = 60_000;

/** Between two lines about what is loaded while the market is open, in milliseconds. */
const TELL_EVERY_MS = 10_000;

/**
 * Fills the market with `DEMO_LISTINGS` listings of `DEMO_SEED`. Waits until search has the first thousands, which go through
 * the commands; further ones come in bulk while the market is open.
 */
export const loadDemoStep: DemoStep = async (run) => {
  const { env, onProgress, services, signal, system } = run;
  if (services === undefined || system === undefined)
    throw new Error('the application must be started first');
  const { listings } = demoSettings(env);
  if (listings === 0) return;
  const subject = 'demo market';
  const tell = (message: string) => onProgress({ subject, kind: 'step', message });
  tell('looking what is there');
  try {
    const load = (upTo: number, onLine: (line: string) => void) =>
      apart(
        'load',
        { services: services.urls, listings: upTo, seed: env.DEMO_SEED ?? DEFAULT_SEED },
        { signal, onLine },
      );
    const loaded = await load(Math.min(listings, THROUGH_COMMANDS), tell);
    const count = loaded.listings + loaded.past;
    // What an earlier start has left to search may be more than any bound allows for: it goes on while the market is open.
    if (count > 0) {
      tell('waiting until search has all of it');
      await untilProjected(system.servers.relay.url, system.servers.projector.url, {
        timeoutMs: Math.max(PROJECTION_MS_AT_LEAST, count * PROJECTION_MS_PER_LISTING),
        signal,
      });
    }
    const { total } = await marketClient(system.url).listings({ limit: '1' });
    onProgress({ subject, kind: 'done', message: `${total.toLocaleString('en')} active listings` });
    for (const { purpose, email } of knownPeople)
      run.announce(`sign in as ${purpose}`, `${email} / ${DEMO_PASSWORD}`);
    if (listings > THROUGH_COMMANDS) {
      run.announce('more listings', `up to ${listings.toLocaleString('en')}, loading while you look around`);
      const loading = loadMeanwhile(system, () => load(listings, createTeller()), signal);
      run.onEnd(() => loading);
    }
  } catch (error) {
    onProgress({ subject, kind: 'failed', message: 'was not loaded' });
    throw error;
  }
};

/** Loads on while everything else goes on, and says so in lines of their own. Never rejects. */
async function loadMeanwhile(
  { url, servers }: RunningSystem,
  load: () => Promise<{ listings: number }>,
  signal: AbortSignal,
): Promise<void> {
  const say = (line: string) => process.stderr.write(`demo market: ${line}\n`);
  const began = performance.now();
  try {
    const { listings } = await load();
    if (listings > 0)
      say(`${listings.toLocaleString('en')} listings are stored, search is still taking them in`);
    await untilProjected(servers.relay.url, servers.projector.url, {
      timeoutMs: Math.max(PROJECTION_MS_AT_LEAST, listings * PROJECTION_MS_PER_LISTING),
      signal,
    });
    const { total } = await marketClient(url).listings({ limit: '1' });
    const seconds = Math.round((performance.now() - began) / 1000);
    say(`${total.toLocaleString('en')} active listings (${seconds} s)`);
  } catch (error) {
    if (!signal.aborted)
      say(`was not loaded whole: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** @returns what writes a line now and then: nobody watches these. */
function createTeller(): (line: string) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (line) => {
    if (performance.now() - told < TELL_EVERY_MS) return;
    told = performance.now();
    process.stderr.write(`demo market: ${line}\n`);
  };
}

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
