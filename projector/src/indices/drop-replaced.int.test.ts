import { indicesWithWords } from '@vivarium/contracts/read-models.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { dropReplaced } from './drop-replaced.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.remove());

/** Histories follow every 30 s. */
const LONG_MS = 120_000;

describe('what was replaced or deleted in an index', () => {
  const write = (id: string, username: string) =>
    sandbox.client.index({
      index: `${sandbox.prefix}sellers`,
      id,
      document: { id, username },
      refresh: true,
    });
  const inSegments = async () => {
    const { indices = {} } = await sandbox.client.indices.stats({ index: `${sandbox.prefix}sellers` });
    const [one] = Object.values(indices);
    return { there: one?.primaries?.docs?.count, deleted: one?.primaries?.docs?.deleted };
  };

  it(
    'is in no segment any more, and what took its place is there',
    async () => {
      for (let n = 0; n < 30; n += 1) await write(`keeper-${n}`, 'as before');
      await write('keeper-0', 'another name');
      await sandbox.client.delete({ index: `${sandbox.prefix}sellers`, id: 'keeper-1', refresh: true });
      const { indices, behind } = await dropReplaced(sandbox.client, indicesWithWords(sandbox.prefix));
      expect(behind).toEqual([]);
      expect(indices).toEqual([expect.stringContaining(`${sandbox.prefix}sellers-v`)]);
      expect(await inSegments()).toEqual({ there: 29, deleted: 0 });
      const { _source } = await sandbox.client.get<{ username: string }>({
        ...{ index: `${sandbox.prefix}sellers`, id: 'keeper-0' },
      });
      expect(_source?.username).toBe('another name');
    },
    LONG_MS,
  );

  it('is nothing where nothing was, and indices that are not there are passed over', async () => {
    const patterns = [`${sandbox.prefix}notifications-v*`, `${sandbox.prefix}nothing-*`];
    expect(await dropReplaced(sandbox.client, patterns)).toEqual({ indices: [], behind: [] });
  });
});
