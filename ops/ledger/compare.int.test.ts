import { expect, it } from 'vitest';
import { ownDatabase } from '../system/own-database.ts';
import { compareWithModel } from './compare.ts';

const url = process.env.POSTGRES_URL ?? '';

it('the ledger answers and stands as a model in memory does, through thousands of random commands', async () => {
  const database = await ownDatabase(url, `model_${crypto.randomUUID().slice(0, 8)}`);
  try {
    const { done, differences } = await compareWithModel(database.url, { seed: 20261128, commands: 4000 });
    expect(differences).toEqual([]);
    expect(done).toBeGreaterThan(1000);
  } finally {
    await database.drop();
  }
});
