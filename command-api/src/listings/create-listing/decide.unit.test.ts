import { createListingBodySchema } from '@vivarium/contracts/listings/http/commands.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { describe, expect, it } from 'vitest';
import { aListingBody } from '../a-listing.ts';
import { decideCreate } from './decide.ts';

const now = new Date('2026-11-21T09:00:00.000Z');
const meta = {
  id: '01934f3e-0000-7000-8000-000000000001',
  sellerId: '01934f3e-0000-7000-8000-00000000000a',
  now,
};
const create = (parts: Record<string, unknown> = {}) =>
  decideCreate(createListingBodySchema.parse(aListingBody(parts)), meta);

describe('creating a listing', () => {
  it('makes a draft of version 1 with money in minor units', () => {
    expect(create()).toMatchObject({
      type: 'listing.created',
      after: {
        ...{ id: meta.id, sellerId: meta.sellerId },
        version: 1,
        status: 'draft',
        price: { amount: 14_900, currency: 'USD' },
        quantity: 1,
        createdAt: now.toISOString(),
        publishedAt: null,
        soldAt: null,
      },
    });
  });

  it('keeps the exact point; only events are coarsened', () => {
    expect(create()).toMatchObject({ after: { location: { lat: 30.2672, lng: -97.7431 } } });
  });

  it('takes dollars where no currency is said', () => {
    expect(create({ price: { amount: '20' } })).toMatchObject({
      after: { price: { amount: 2000, currency: 'USD' } },
    });
  });

  it('says in which way it can be had only where that is not every way', () => {
    expect(create({ delivery: ['pickup'] })).toMatchObject({ after: { delivery: ['pickup'] } });
    for (const said of [{}, { delivery: ['shipping', 'pickup'] }])
      expect(create(said)).not.toHaveProperty('after.delivery');
  });

  it('refuses what the catalogue does not know, with the path', () => {
    const decision = create({
      attributes: { species: 'python-regius', traits: [{ gene: 'clwn', zygosity: 'het' }] },
    });
    expect(decision).toBeInstanceOf(Problem);
    expect(decision).toMatchObject({
      code: 'validation_failed',
      details: [{ path: 'attributes.traits.0.gene' }],
    });
  });

  it('names every path that is wrong, in words too', () => {
    const traits = [
      { gene: 'clwn', zygosity: 'het' },
      { gene: 'pide', zygosity: 'het' },
    ];
    expect(create({ attributes: { species: 'python-regius', traits } })).toMatchObject({
      message: 'The listing is not valid: attributes.traits.0.gene, attributes.traits.1.gene.',
    });
  });

  it('has a subcategory only where one is said, and changes nothing that was there', () => {
    const goods = { category: 'enclosure', attributes: { condition: 'used' } };
    expect(create({ ...goods, subcategory: 'rack' })).toMatchObject({
      after: { subcategory: 'rack' },
      changed: [],
    });
    const without = create(goods);
    if (without instanceof Problem) throw without;
    expect(without.after).not.toHaveProperty('subcategory');
  });
});
