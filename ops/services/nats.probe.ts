import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { natsServer } from '@vivarium/platform/nats/connect.ts';
import type { Probe } from './service-probe.ts';

async function withNats<T>(
  url: string,
  use: (nc: Awaited<ReturnType<typeof connect>>) => Promise<T>,
): Promise<T> {
  const nc = await connect(natsServer(url));
  return use(nc).finally(() => nc.close());
}

export const probe: Probe = {
  write: (url) =>
    withNats(url, async (nc) => {
      await (await jetstreamManager(nc)).streams.add({ name: 'ANIMALS', subjects: ['animals'] });
      await jetstream(nc).publish('animals', JSON.stringify({ name: 'pied' }));
    }),
  read: (url) =>
    withNats(url, async (nc) =>
      (await (await jetstreamManager(nc)).streams.getMessage('ANIMALS', { seq: 1 }))?.json(),
    ),
};
