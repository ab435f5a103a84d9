import { afterAll, beforeAll, expect, it } from 'vitest';
import { serviceUrl } from '../../testing/service-url.ts';
import { type Mongo, openMongo } from './connect.ts';

let mongo: Mongo;
beforeAll(() => {
  mongo = openMongo(serviceUrl('MONGODB_URL'), 'reads-of-majority', 'tests');
});
afterAll(async () => {
  await mongo.db.dropDatabase();
  await mongo.close();
});

it('what is read is what a majority has, and the own write is', async () => {
  expect(mongo.db.readConcern?.level).toBe('majority');
  const things = mongo.db.collection<{ _id: string; version: number }>('things');
  await things.insertOne({ _id: 'one', version: 1 });
  await things.updateOne({ _id: 'one' }, { $set: { version: 2 } });
  expect(await things.findOne({ _id: 'one' })).toEqual({ _id: 'one', version: 2 });
});
