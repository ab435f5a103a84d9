import { Problem } from '@vivarium/contracts/problem.ts';
import { describe, expect, it } from 'vitest';
import { aGoodsListing, aListing } from '../a-listing.ts';
import type { Listing } from '../decision.ts';
import { decidePublish } from './decide.ts';

const now = new Date('2026-11-21T09:00:00.000Z');
const animal = aListing().attributes;

function reasons(listing: Listing): (string | undefined)[] {
  const decision = decidePublish(listing, now);
  if (!(decision instanceof Problem)) return [];
  expect(decision.code).toBe('not_publishable');
  return decision.details.map(({ code }) => code);
}

describe('publishing', () => {
  it('makes a complete draft active', () => {
    expect(decidePublish(aListing(), now)).toMatchObject({
      type: 'listing.published',
      after: { status: 'active' },
    });
  });

  it('keeps in which turn of its seller it was first published, also when it is published again', () => {
    const first = decidePublish(aListing(), now, 7);
    expect(first).toMatchObject({ after: { turn: 7 } });
    const hidden = aListing({ status: 'hidden', publishedAt: now.toISOString(), turn: 7 });
    expect(decidePublish(hidden, now, 1)).toMatchObject({ after: { turn: 7 } });
    const ofBefore = aListing({ status: 'hidden', publishedAt: now.toISOString() });
    expect(decidePublish(ofBefore, now, 3)).not.toHaveProperty('after.turn');
  });

  it('puts nothing on sale of which nothing is left', () => {
    const stock = { version: 2, left: 0, reserved: 1, sold: 0 };
    expect(decidePublish(aListing({ status: 'hidden', stock }), now)).toMatchObject({
      code: 'status_conflict',
    });
    const free = { version: 3, left: 1, reserved: 0, sold: 0 };
    expect(decidePublish(aListing({ status: 'hidden', stock: free }), now)).toMatchObject({
      after: { status: 'active' },
    });
  });

  it('puts on sale what there is more of by now than was reserved and sold, and nothing where there is less', () => {
    const stock = { version: 2, left: 0, reserved: 0, sold: 1 };
    expect(decidePublish(aListing({ status: 'hidden', quantity: 3, stock }), now)).toMatchObject({
      after: { status: 'active' },
    });
    const some = { version: 2, left: 3, reserved: 2, sold: 0 };
    expect(decidePublish(aListing({ status: 'hidden', quantity: 2, stock: some }), now)).toMatchObject({
      code: 'status_conflict',
    });
  });

  it('says every reason at once', () => {
    const bare = aListing({
      description: '',
      price: { amount: 0, currency: 'USD' },
      attributes: { traits: [] },
    });
    expect(reasons(bare)).toEqual([
      'description_required',
      'price_required',
      'species_required',
      'sex_required',
      'life_stage_required',
      'origin_required',
    ]);
  });

  it('names where each reason lies', () => {
    const decision = decidePublish(aListing({ attributes: { ...animal, sex: undefined } }), now);
    expect(decision).toMatchObject({ details: [{ path: 'attributes.sex', code: 'sex_required' }] });
  });

  it('asks goods for their condition', () => {
    expect(reasons(aGoodsListing({ attributes: {} }))).toEqual(['condition_required']);
    expect(reasons(aGoodsListing())).toEqual([]);
  });

  it('refuses a wild-caught animal of CITES Appendix I, and no captive-bred one', () => {
    const radiated = { ...animal, species: 'astrochelys-radiata', traits: [] };
    expect(reasons(aListing({ attributes: { ...radiated, origin: 'wild_caught' } }))).toEqual([
      'species_not_tradable',
    ]);
    expect(reasons(aListing({ attributes: { ...radiated, origin: 'captive_bred' } }))).toEqual([]);
  });

  it('lets a wild-caught animal of Appendix II pass', () => {
    expect(reasons(aListing({ attributes: { ...animal, origin: 'wild_caught' } }))).toEqual([]);
  });

  it('speaks of the status first', () => {
    expect(decidePublish(aListing({ status: 'active', description: '' }), now)).toMatchObject({
      code: 'status_conflict',
    });
  });

  it('says that it is not ready', () => {
    expect(decidePublish(aListing({ description: '' }), now)).toMatchObject({
      message: 'The listing is not ready to be published.',
    });
  });

  it('says where each reason lies, in words', () => {
    const listing = aListing({ description: '', price: { amount: 0, currency: 'USD' } });
    expect(decidePublish(listing, now)).toMatchObject({
      details: [
        { path: 'description', message: 'A description must be given before it can be published' },
        { path: 'price.amount', message: 'must be more than nothing' },
      ],
    });
    const radiated = {
      ...animal,
      species: 'astrochelys-radiata',
      traits: [],
      origin: 'wild_caught' as const,
    };
    expect(decidePublish(aListing({ attributes: radiated }), now)).toMatchObject({
      details: [
        {
          path: 'attributes.origin',
          message: 'Astrochelys radiata is in CITES Appendix I: wild-caught animals must not be traded',
        },
      ],
    });
  });
});
