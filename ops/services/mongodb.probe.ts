import { MongoClient } from 'mongodb';
import type { Probe } from './service-probe.ts';

async function withMongo<T>(url: string, use: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 3000 });
  return use(client).finally(() => client.close());
}

export const probe: Probe = {
  write: (url) =>
    withMongo(url, async (client) => {
      const animals = client.db().collection<{ _id: string; name: string }>('animals');
      await animals.insertOne({ _id: '1', name: 'pied' });
    }),
  read: (url) =>
    withMongo(url, (client) =>
      client
        .db()
        .collection('animals')
        .findOne({}, { projection: { _id: 0 } }),
    ),
};
