import { readModels } from '@vivarium/contracts/read-models.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyReadModel } from '../every-read-model.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { ensureIndices, indicesBehind } from './ensure-indices.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.remove());

describe('making the indices', () => {
  it('is done once by however many instances start at the same time', async () => {
    await sandbox.client.indices.delete({
      index: (
        await Promise.all(readModels.map((it) => indicesBehind(sandbox.client, it, sandbox.prefix)))
      ).flat(),
    });
    await Promise.all(
      Array.from({ length: 8 }, () => ensureIndices(sandbox.client, sandbox.prefix, everyReadModel)),
    );
    const found = Object.values(await sandbox.client.indices.getAlias({ index: `${sandbox.prefix}*` }));
    const aliases = found.flatMap((index) => Object.keys(index.aliases ?? {})).sort();
    expect(aliases).toEqual(readModels.map((readModel) => `${sandbox.prefix}${readModel}`).sort());
  });

  it('refuses a document with a field that the mapping lacks', async () => {
    const write = sandbox.client.index({ index: `${sandbox.prefix}listings`, document: { surprise: true } });
    await expect(write).rejects.toThrow('strict_dynamic_mapping_exception');
  });
});
