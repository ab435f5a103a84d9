import { i18n } from '@lingui/core';
import { afterEach, expect, it } from 'vitest';
import { aDetail } from '../api/a-detail.ts';
import { openCatalogue } from '../catalogue/catalogue.ts';
import { factsOf } from './facts.ts';

afterEach(() => i18n.activate('en'));

it('says lengths with the mark that decimals begin with in the language', () => {
  const catalogue = openCatalogue();
  i18n.activate('de');
  const species = { slug: 'python-regius', commonName: 'Ball python', scientificName: 'Python regius' };
  const listing = aDetail({ category: 'live-animal', attributes: {}, species });
  const facts = factsOf(listing, catalogue, { adultLengthCm: { min: 3.5, max: 6 } });
  expect(facts.find(({ label }) => label === 'Grows to')?.value).toMatch(/\b3,5 to 6 cm/);
});
