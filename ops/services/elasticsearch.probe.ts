import type { Probe } from './service-probe.ts';
import { authorizationOf, withoutCredentials } from './without-credentials.ts';

async function elasticsearch(url: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${withoutCredentials(url)}${path}`, {
    method: body ? 'PUT' : 'GET',
    headers: { 'Content-Type': 'application/json', ...authorizationOf(url) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as Record<string, unknown>;
}

export const probe: Probe = {
  async write(url) {
    await elasticsearch(url, '/animals', { settings: { number_of_replicas: 0 } });
    await elasticsearch(url, '/animals/_doc/1', { name: 'pied' });
  },
  async read(url) {
    return (await elasticsearch(url, '/animals/_doc/1'))._source;
  },
};
