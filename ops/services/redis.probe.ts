import { createClient } from '@redis/client';
import type { Probe } from './service-probe.ts';

async function withRedis<T>(
  url: string,
  use: (client: ReturnType<typeof createClient>) => Promise<T>,
): Promise<T> {
  const client = createClient({ url, socket: { reconnectStrategy: false } });
  client.on('error', () => {});
  await client.connect();
  return use(client as ReturnType<typeof createClient>).finally(() => client.destroy());
}

export const probe: Probe = {
  write: (url) =>
    withRedis(url, (client) => client.set('animals:1', JSON.stringify({ name: 'pied' }))).then(() => {}),
  read: (url) => withRedis(url, async (client) => JSON.parse((await client.get('animals:1')) ?? 'null')),
};
