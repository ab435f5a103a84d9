export interface Upstreams {
  commandApiUrl: string;
  queryApiUrl: string;
}

interface Readiness {
  ready: boolean;
  dependencies: Record<string, unknown>;
}

/** Gathers the `/readyz` of both servers, their dependencies' lines included. Never throws. */
export async function gatherReadiness({ commandApiUrl, queryApiUrl }: Upstreams): Promise<Readiness> {
  const servers = { 'command-api': commandApiUrl, 'query-api': queryApiUrl };
  const answers = await Promise.all(Object.values(servers).map(ask));
  const dependencies = Object.fromEntries(Object.keys(servers).map((name, i) => [name, answers[i]?.answer]));
  return { ready: answers.every((each) => each.ready), dependencies };
}

async function ask(url: string): Promise<{ ready: boolean; answer: unknown }> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2500) });
    return { ready: response.ok, answer: await response.json() };
  } catch {
    return { ready: false, answer: { status: 'unavailable' } };
  }
}
