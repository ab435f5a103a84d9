import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { everyReadModel, readModelNamed } from '../every-read-model.ts';
import { leaveIndexOfVersion, removeIndex } from '../fixtures/indices.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { moveAlias } from '../rebuild/move-alias.ts';
import { ensureIndices, indicesBehind } from './ensure-indices.ts';
import { stateOf, statesOf } from './state.ts';

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

it('says so where several indices stand behind one alias, which no projector can write to', async () => {
  const { client, prefix } = sandbox;
  const alias = aliasOf('sellers', prefix);
  await client.indices.create({ index: `${prefix}second`, aliases: { [alias]: {} } });
  expect(await stateOf(client, prefix, readModelNamed('sellers'))).toBe('several indices');
});

it('cannot come about by two who make the index of a read model at once', async () => {
  const { client, prefix } = sandbox;
  const alias = aliasOf('sellers', prefix);
  await removeIndex(sandbox, 'sellers');
  await client.indices.create({ index: `${prefix}built` });
  await Promise.allSettled([
    ensureIndices(client, prefix, everyReadModel),
    moveAlias(client, alias, [], `${prefix}built`),
  ]);
  expect(await indicesBehind(client, 'sellers', prefix)).toHaveLength(1);
});
