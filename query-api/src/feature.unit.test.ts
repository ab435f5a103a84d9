import { operation } from '@vivarium/contracts/shared/operation.ts';
import { done } from '@vivarium/platform/http/reply.ts';
import { expect, test } from 'vitest';
import { feature } from './feature.ts';
import type { Parts } from './parts.ts';

const read = (name: string) =>
  operation({
    method: 'get',
    path: `/${name}`,
    operationId: name,
    tag: 'meta',
    summary: name,
    success: { status: 204, description: 'Nothing' },
  });
const operations = { listNests: read('listNests'), showNest: read('showNest') };

test('a feature answers its operations from the shared parts, and says from which read models', () => {
  const nests = feature(operations, {
    // In another order than the operations.
    showNest: { readModels: ['own-listings'], handler: () => () => done() },
    listNests: {
      readModels: ['listings'],
      handler:
        ({ activity }) =>
        () =>
          done({ cache: activity }),
    },
  });
  const served = nests({ activity: 'nests-activity' } as Parts);
  expect(served.map(({ operation, readModels }) => [operation, readModels])).toEqual([
    [operations.listNests, ['listings']],
    [operations.showNest, ['own-listings']],
  ]);
  expect(served.map(({ handle }) => handle({} as Parameters<typeof handle>[0]))).toMatchObject([
    { cache: 'nests-activity' },
    {},
  ]);
});
