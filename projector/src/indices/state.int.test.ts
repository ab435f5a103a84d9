import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { everyReadModel } from '../every-read-model.ts';
import { leaveIndexOfVersion, removeIndex } from '../fixtures/indices.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { statesOf } from './state.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox();
});
afterEach(() => sandbox.remove());

it('tells an index of another version, and one that is missing, from one of this version', async () => {
  await leaveIndexOfVersion(sandbox, 'listings', 0);
  await removeIndex(sandbox, 'own-listings');
  const states = await statesOf(sandbox.client, sandbox.prefix, everyReadModel);
  expect(Object.fromEntries([...states].map(([{ name }, state]) => [name, state]))).toMatchObject({
    sellers: 'current',
    listings: 'outdated',
    'own-listings': 'missing',
  });
});

it('does not take an index without a version for one of this version', async () => {
  const { client, prefix } = sandbox;
  await removeIndex(sandbox, 'sellers');
  await client.indices.create({ index: `${prefix}by-hand`, aliases: { [aliasOf('sellers', prefix)]: {} } });
  const states = await statesOf(client, prefix, everyReadModel);
  expect([...states.values()]).toContain('outdated');
});
