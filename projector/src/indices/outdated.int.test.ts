import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { start } from '../projector.ts';
import { indexBehind } from './ensure-indices.ts';
import { outdatedReadModels } from './outdated.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox();
});
afterEach(() => sandbox.remove());

/** As the code of another version has left it. */
async function putIndexOfVersion(version: number): Promise<void> {
  const { client, prefix } = sandbox;
  await client.indices.delete({ index: (await indexBehind(client, 'listings', prefix)) ?? '' });
  await client.indices.create({
    index: `${prefix}listings-v${version}-19700101000000000`,
    aliases: { [aliasOf('listings', prefix)]: {} },
    mappings: { dynamic: 'strict', _meta: { version }, properties: {} },
  });
}

describe('an index that was made for another version of the mapping', () => {
  it('is told from one of this version', async () => {
    expect(await outdatedReadModels(sandbox.client, sandbox.prefix)).toEqual([]);
    await putIndexOfVersion(0);
    expect(await outdatedReadModels(sandbox.client, sandbox.prefix)).toEqual(['listings']);
  });

  it('is not written to: the projector says what to do instead', async () => {
    await putIndexOfVersion(0);
    await expect(start(sandbox.config)).rejects.toThrow(/rebuild\.ts outdated/);
  });
});
