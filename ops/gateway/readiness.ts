import type { Upstream } from './routing.ts';

/** Where each server is that requests are passed on to. */
export type Upstreams = Readonly<Record<Upstream, string>>;

interface Readiness {
  ready: boolean;
  /** `degraded` where one of them does without something. */
  status: 'ready' | 'degraded' | 'not ready';
  dependencies: Record<string, unknown>;
}

/** Gathers the `/readyz` of every server by its URL, their dependencies' lines included. Never throws. */
export async function gatherReadiness(servers: Readonly<Record<string, string>>): Promise<Readiness> {
  const answers = await Promise.all(
    Object.entries(servers).map(async ([name, url]) => ({ name, ...(await ask(url)) })),
  );
  const ready = answers.every((each) => each.ready);
  const isWhole = answers.every(({ answer }) => answer.status === 'ready');
  return {
    ready,
    status: ready ? (isWhole ? 'ready' : 'degraded') : 'not ready',
    dependencies: Object.fromEntries(answers.map(({ name, answer }) => [name, answer])),
  };
}

async function ask(url: string): Promise<{ ready: boolean; answer: { status?: unknown } }> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2500) });
    return { ready: response.ok, answer: (await response.json()) as { status?: unknown } };
  } catch {
    return { ready: false, answer: { status: 'unavailable' } };
  }
}
