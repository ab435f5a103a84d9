import type { MediaResult } from '@vivarium/contracts/media/results.ts';
import { expect, it } from 'vitest';
import { isSettled, saysMore } from './results.ts';

const about = { mediaId: 'm', ownerId: 'o' };
const rendered = { outcome: 'rendered', ...about, rendered: {} } as MediaResult;

it.each<[MediaResult | undefined, boolean, boolean]>([
  [undefined, false, false],
  [{ outcome: 'taken', ...about }, false, false],
  [{ ...rendered, more: true } as MediaResult, false, true],
  [rendered, true, false],
  [{ outcome: 'rejected', ...about, reason: 'broken' }, true, false],
])('after %j an upload is settled: %j, and more of it is to come: %j', (last, settled, more) => {
  expect([isSettled(last), saysMore(last)]).toEqual([settled, more]);
});
