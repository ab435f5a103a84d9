import { describe, expect, it } from 'vitest';
import { similarReason } from './similar-reason.ts';

const pied = { gene: 'pied', zygosity: 'visual', label: 'Pied' } as const;
const clown = { gene: 'clown', zygosity: 'het', label: 'het Clown' } as const;
const other = {
  traits: [pied],
  sharedTraits: ['pied'],
  sharedAttributes: [],
  priceRatio: 0.88,
  distanceKm: 40,
};
const reason = (listing: Parameters<typeof similarReason>[0], wanted: Partial<typeof other> | object) =>
  similarReason(listing, { ...other, ...wanted }, 'km', 'en-GB');

describe('why a listing is similar', () => {
  it('is that it has the same traits, for less, nearby', () => {
    expect(reason({ traits: [pied] }, {})).toBe('Same traits · 12% less · 40 km from this one');
  });

  it('names the traits when only some are shared', () => {
    const both = { traits: [pied, clown], sharedTraits: ['pied'] };
    expect(reason({ traits: [pied] }, both)).toMatch(/^Also Pied ·/);
    expect(reason({ traits: [pied, clown] }, {})).toMatch(/^Also Pied ·/);
  });

  it('names the model or else the brand of goods', () => {
    const goods = { traits: [], sharedTraits: [] };
    expect(reason({ traits: [] }, { ...goods, sharedAttributes: ['brand', 'model'] })).toMatch(/^Same model/);
    expect(reason({ traits: [] }, { ...goods, sharedAttributes: ['brand'] })).toMatch(/^Same brand/);
    expect(reason({ traits: [] }, { ...goods, sharedAttributes: ['condition'] })).toMatch(/^12% less/);
  });

  it.each([
    [1.02, 'same price'],
    [1.2, '20% more'],
    [2.36, '2.4 times the price'],
  ])('says of a ratio of %d: %s', (priceRatio, words) => {
    expect(reason({ traits: [pied] }, { priceRatio })).toContain(` ${words} `);
  });

  it('says nothing of prices in different currencies', () => {
    expect(reason({ traits: [pied] }, { priceRatio: null })).toBe('Same traits · 40 km from this one');
  });

  it('does not name a distance that is no reason, nor anything when there is none', () => {
    const far = { traits: [], sharedTraits: [], priceRatio: null, distanceKm: 1001 };
    expect(reason({ traits: [pied] }, far)).toBe('');
  });
});
