import { activityBodySchema } from '@vivarium/contracts/activity/http.ts';
import { encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { describe, expect, it } from 'vitest';
import { randomUuid } from '../../activity/visitor.ts';
import { clickOf, impressionOf } from './shown-of.ts';

const shown = (seller: string) => ({ id: encodeId(newUuidV7()), seller: { id: seller } });
const hits = [shown('anna'), shown('ben'), shown('anna')];
const results = { hits, page: 2, hitsPerPage: 24, query: 'pied', category: 'live-animal' };
const ids = hits.map(({ id }) => id);

describe('what was shown', () => {
  it('is the listings of a page, with what was searched for, but for one’s own', () => {
    const impression = impressionOf(results, undefined);
    expect(impression).toEqual({ type: 'impression', listings: ids, query: 'pied', category: 'live-animal' });
    expect(impressionOf(results, 'anna')).toMatchObject({ listings: [ids[1]] });
    expect(impressionOf({ ...results, hits: [] }, undefined)).toBeUndefined();
    const body = { visitor: randomUuid(), events: [{ id: randomUuid(), ...impression }] };
    expect(activityBodySchema.safeParse(body).error).toBeUndefined();
  });
});

describe('what was opened', () => {
  it('is at its place among all results, from one', () => {
    expect(clickOf(results, ids[1] ?? '', undefined)).toEqual({
      type: 'click',
      listing: ids[1],
      position: 50,
      category: 'live-animal',
    });
  });

  it('is nothing where it is one’s own, or none of them', () => {
    expect(clickOf(results, ids[0] ?? '', 'anna')).toBeUndefined();
    expect(clickOf(results, encodeId(newUuidV7()), undefined)).toBeUndefined();
  });
});
