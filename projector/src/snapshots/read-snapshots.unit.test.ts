import { describe, expect, it } from 'vitest';
import { aUser, aUserEvent } from '../fixtures/events.ts';
import { idBefore, type ReadPage, readSnapshot, readSnapshots } from './read-snapshots.ts';

const events = Array.from({ length: 5 }, () => aUserEvent(aUser(), 'user.snapshotted')).sort((a, b) =>
  a.subject < b.subject ? -1 : 1,
);
const readPage: ReadPage = async (_kind, after, limit) =>
  events.filter(({ subject }) => subject > after).slice(0, limit);

describe('reading snapshots', () => {
  it.each([1, 2, 5, 6])('gives every aggregate once, %s at a time', async (limit) => {
    const read = [];
    for await (const page of readSnapshots(readPage, 'users', limit)) read.push(...page.events);
    expect(read).toEqual(events);
  });

  it('covers every id: the ranges of the pages join, and the last has no end', async () => {
    const pages = [];
    for await (const { after, upTo } of readSnapshots(readPage, 'users', 2)) pages.push({ after, upTo });
    expect(pages.slice(1).map(({ after }) => after)).toEqual(pages.slice(0, -1).map(({ upTo }) => upTo));
    expect(pages.at(-1)?.upTo).toBeUndefined();
  });

  it('finds one aggregate, and none where there is none', async () => {
    const one = events[2];
    if (one === undefined) throw new Error('no event');
    expect(await readSnapshot(readPage, 'users', one.subject)).toEqual(one);
    expect(await readSnapshot(readPage, 'users', aUser().id)).toBeUndefined();
  });

  it('knows the id before an id', () => {
    expect(idBefore('0193a000-0000-7000-8000-000000000000')).toBe('0193a000-0000-7000-7fff-ffffffffffff');
  });
});
