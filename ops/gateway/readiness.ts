import type { Upstream } from './routing.ts';

/** Where each server is that requests are passed on to. */
export type Upstreams = Readonly<Record<Upstream, string>>;

interface Readiness {
  ready: boolean;
  dependencies: Record<string, unknown>;
}

/** Gathers the `/readyz` of every server behind the gateway, their dependencies' lines included. Never throws. */
export async function gatherReadiness(upstreams: Upstreams): Promise<Readiness> {
  const answers = await Promise.all(
    Object.entries(upstreams).map(async ([name, url]) => ({ name, ...(await ask(url)) })),
  );
  return {
    ready: answers.every((each) => each.ready),
    dependencies: Object.fromEntries(answers.map(({ name, answer }) => [name, answer])),
  };
}

async function ask(url: string): Promise<{ ready: boolean; answer: unknown }> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2500) });
    return { ready: response.ok, answer: await response.json() };
  } catch {
    return { ready: false, answer: { status: 'unavailable' } };
  }
}
