import { i18n } from '@lingui/core';
import { afterEach, expect, it } from 'vitest';
import { openCatalogue } from './catalogue.ts';
import { facetLabel } from './labels.ts';

const catalogue = openCatalogue();

afterEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

it('says categories and what they declare in the language that is spoken, where it was opened in another', () => {
  expect(catalogue.categoryOf('enclosure')?.name).toBe('Enclosures');
  i18n.loadAndActivate({
    locale: 'de',
    messages: {
      'category: Enclosures': ['Gehege'],
      'attribute: Width': ['Breite'],
      'value: Screen': ['Gaze'],
      'attribute: Screen': ['Bildschirm'],
      'subcategory: Racks and tubs': ['Racks und Boxen'],
    },
  });
  const enclosure = catalogue.categoryOf('enclosure');
  expect(enclosure?.name).toBe('Gehege');
  expect(enclosure?.attributes.find(({ key }) => key === 'widthCm')).toMatchObject({
    label: 'Breite',
    max: 1000,
  });
  expect(facetLabel('subcategory', 'rack', catalogue)).toBe('Racks und Boxen');
  expect(facetLabel('attributes.material', 'screen', catalogue)).toBe('Gaze');
  expect(facetLabel('attributes.widthCm', '45.5', catalogue)).toBe('45,5 cm');
  const phone = catalogue.categories.find(({ slug }) => slug === 'electronics');
  expect(phone?.attributes.find(({ key }) => key === 'screenInches')?.label).toBe('Bildschirm');
});

it('says in English what has no words yet', () => {
  i18n.loadAndActivate({ locale: 'de', messages: {} });
  expect(catalogue.categoryOf('food')?.description).toMatch(/^Feeder insects/);
});
