import type { Upstream } from './routing.ts';

/** Where each server is that requests are passed on to. */
export type Upstreams = Readonly<Record<Upstream, string>>;

export interface Readiness {
  ready: boolean;
  /** `degraded` where one of them does without something. */
  status: 'ready' | 'degraded' | 'not ready';
  dependencies: Record<string, unknown>;
}

/** Servers by name, each with its URL. */
type Servers = Readonly<Record<string, string>>;

/** Those that it is ready with only, and those without which it is degraded. */
export interface Watched {
  needed: Servers;
  doneWithout: Servers;
}

/** @returns what gathers for all who ask at the same time: each of them alone would have every server ask all of its own. */
export function sharedReadiness(watched: Watched): () => Promise<Readiness> {
  let gathering: Promise<Readiness> | undefined;
  return () => {
    gathering ??= gatherReadiness(watched).finally(() => {
      gathering = undefined;
    });
    return gathering;
  };
}

/** Gathers the `/readyz` of every server by its URL, their dependencies' lines included. Never throws. */
async function gatherReadiness({ needed, doneWithout }: Watched): Promise<Readiness> {
  const [must, may] = await Promise.all([askAll(needed), askAll(doneWithout)]);
  const answers = [...must, ...may];
  const ready = must.every((each) => each.ready);
  const isWhole = answers.every(({ answer }) => answer.status === 'ready');
  return {
    ready,
    status: ready ? (isWhole ? 'ready' : 'degraded') : 'not ready',
    dependencies: Object.fromEntries(answers.map(({ name, answer }) => [name, answer])),
  };
}

async function askAll(servers: Servers) {
  return Promise.all(Object.entries(servers).map(async ([name, url]) => ({ name, ...(await ask(url)) })));
}

async function ask(url: string): Promise<{ ready: boolean; answer: { status?: unknown } }> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2500) });
    return { ready: response.ok, answer: (await response.json()) as { status?: unknown } };
  } catch {
    return { ready: false, answer: { status: 'unavailable' } };
  }
}
