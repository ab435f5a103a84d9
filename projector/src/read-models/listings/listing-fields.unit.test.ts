import { listingFields } from '@vivarium/contracts/listings/projected/listing-fields.ts';
import { describe, expect, it } from 'vitest';
import { aListing, anEnclosure } from '../../fixtures/events.ts';

const seller = {
  id: 'ada',
  displayName: 'Ada',
  rating: null,
  isOfficialStore: false,
  isSuspended: false,
  version: 1,
  content: 0,
};
const place = { lat: 30.25, lng: -97.75, city: 'Austin', country: 'US' };

describe('the fields of a listing', () => {
  it('hold everything that is said of an animal', () => {
    const said = {
      sex: 'female',
      lifeStage: 'adult',
      origin: 'captive_bred',
      weightGrams: 1500,
      hatchedOn: '2024-07-01',
      provenBreeder: true,
    } as const;
    const attributes = { species: 'python-regius', traits: [], ...said };
    expect(listingFields('l', 4, aListing({ attributes }), seller)).toMatchObject({
      ...said,
      species: 'python-regius',
      commonName: 'Ball python',
      scientificName: 'Python regius',
      attributes: {},
      sources: { listing: 4, seller: 1 },
    });
  });

  it('are empty where nothing is said of an animal', () => {
    const listing = aListing({ attributes: { traits: [] }, location: place });
    expect(listingFields('l', 1, listing, seller)).toMatchObject({
      species: null,
      commonName: null,
      scientificName: null,
      traits: [],
      sex: null,
      lifeStage: null,
      origin: null,
      weightGrams: null,
      hatchedOn: null,
      provenBreeder: null,
      subcategory: null,
      region: null,
    });
  });

  it('are empty of all that is said of animals only, where goods are sold', () => {
    const listing = anEnclosure({ subcategory: 'terrarium', location: { ...place, region: 'Texas' } });
    expect(listingFields('l', 1, listing, seller)).toMatchObject({
      subcategory: 'terrarium',
      region: 'Texas',
      species: null,
      traitDetails: [],
      sex: null,
      weightGrams: null,
      attributes: { condition: 'used' },
    });
  });

  it('say how many can be had, of those that there were', () => {
    expect(listingFields('l', 1, aListing({ quantity: 5 }), seller)).toMatchObject({ quantity: 5, left: 5 });
    const stock = { version: 2, left: 2, reserved: 1, sold: 2 };
    const sold = aListing({ quantity: 5, stock });
    expect(listingFields('l', 1, sold, seller)).toMatchObject({ quantity: 5, left: 2 });
  });

  it('say how it can be had where its seller does not offer every way', () => {
    expect(listingFields('l', 1, aListing(), seller)).toMatchObject({ delivery: null });
    const pickup = aListing({ delivery: ['pickup'] });
    expect(listingFields('l', 1, pickup, seller)).toMatchObject({ delivery: ['pickup'] });
  });

  it('keep a species and a gene that the catalogue does not know', () => {
    const traits = [{ gene: 'blue-moon', zygosity: 'visual' } as const];
    const listing = aListing({ attributes: { species: 'draco-fictus', traits } });
    expect(listingFields('l', 1, listing, seller)).toMatchObject({
      species: 'draco-fictus',
      commonName: null,
      scientificName: null,
      traits: ['blue-moon'],
      traitDetails: [{ label: 'blue moon' }],
    });
  });
});
