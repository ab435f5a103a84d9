import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type MatchingSandbox, openMatchingSandbox } from '../../fixtures/matching-sandbox.ts';
import { aSavedSearch, aSavedSearchEvent, savedSearchDocument } from '../../fixtures/saved-search-events.ts';
import { openUnderstanding } from '../../open-understanding.ts';
import { readerFor } from '../read-events.ts';
import { type StandingSearches, standingSearches } from '../standing-index.ts';
import { standingOf } from '../standing-of.ts';
import { compareOnce } from './compare-once.ts';

const { understandWords } = openUnderstanding();
const [before, at] = ['2026-11-30T06:00:00.000Z', '2026-11-30T12:00:00.000Z'];
const known = aSavedSearch({ version: 2, paused: true });

let sandbox: MatchingSandbox;
let standing: StandingSearches;
let reader: string;
beforeEach(async () => {
  sandbox = await openMatchingSandbox();
  standing = standingSearches(sandbox.elasticsearch, sandbox.prefix);
  const { id } = await standing.prepare();
  reader = readerFor(id, '');
  await standing.put([standingOf(known, understandWords)]);
  await standing.setFilled();
  await sandbox.put('saved-searches', [savedSearchDocument({ ...known, version: 1, paused: false })]);
  await sandbox.noteReconciled(before);
  for (const one of ['projector', reader]) await sandbox.takeAll(one);
});
afterEach(() => sandbox.remove());

function compare(now = at): Promise<boolean> {
  const { elasticsearch: client, nats, prefix } = sandbox;
  const logger = createLogger('test', 'silent');
  const comparing = { client, nats, prefix, standing, understandWords, logger };
  return compareOnce(
    { ...comparing, clock: now === at ? () => new Date(now) : systemClock },
    new Date(before),
  );
}
const isTold = async () => (await sandbox.standing(known))?.isTold;

it('is done once, and again when the read model was compared, or after hours', async () => {
  expect(await compare()).toBe(true);
  expect(await isTold()).toBe(true);
  expect(await compare()).toBe(false);
  await sandbox.noteReconciled(at);
  expect(await compare()).toBe(true);
  expect(await compare()).toBe(false);
  expect(await compare('in days')).toBe(true);
});

it('waits where a read model is being built, or is of another stream, or nobody has said what it has', async () => {
  await sandbox.noteReconciled(before, { catchUpFrom: 7 });
  expect(await compare()).toBe(false);
  await sandbox.noteReconciled(before, { stream: before });
  expect(await compare()).toBe(false);
  await sandbox.noteReconciled(before, { stream: undefined });
  expect(await compare()).toBe(false);
  await sandbox.moveTo('saved-searches', 'v2');
  expect(await compare()).toBe(false);
  expect(await isTold()).toBe(false);
});

it('waits where the projector, or the matcher itself, has something to read yet', async () => {
  await sandbox.publish(aSavedSearchEvent('changed', known));
  await sandbox.takeAll(reader);
  expect(await compare()).toBe(false);
  expect(await isTold()).toBe(false);
  await sandbox.takeAll('projector');
  expect(await compare()).toBe(true);
});
