import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { natsServer } from '@vivarium/platform/nats/connect.ts';
import { MongoClient } from 'mongodb';
import type { ServiceUrls } from '../services/types.ts';

/** Removes what a system of this prefix has left on services that stay: its indices, streams and MongoDB database. */
export async function removeAllNamed(prefix: string, services: ServiceUrls): Promise<void> {
  if (prefix === '') throw new Error('All that there is has no prefix: it is not removed');
  await Promise.all([
    removeIndices(prefix, services.elasticsearch),
    removeStreams(prefix, services.nats),
    removeDatabase(prefix, services.mongodb),
  ]);
}

async function removeIndices(prefix: string, url: string): Promise<void> {
  const elasticsearch = createElasticsearch(url);
  try {
    const index = Object.keys(await elasticsearch.indices.get({ index: `${prefix}*` }));
    if (index.length > 0) await elasticsearch.indices.delete({ index });
  } finally {
    await elasticsearch.close();
  }
}

async function removeStreams(prefix: string, url: string): Promise<void> {
  const connection = await connect(natsServer(url));
  try {
    const manager = await jetstreamManager(connection);
    for await (const { config } of manager.streams.list()) {
      if (config.name.startsWith(prefix)) await manager.streams.delete(config.name);
    }
  } finally {
    await connection.close();
  }
}

async function removeDatabase(prefix: string, url: string): Promise<void> {
  const client = await MongoClient.connect(url);
  try {
    await client.db(`${prefix}vivarium`).dropDatabase();
  } finally {
    await client.close();
  }
}
