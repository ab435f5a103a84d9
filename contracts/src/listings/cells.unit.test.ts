import { expect, test } from 'vitest';
import { type CellSource, cellsOf, partsOfCell } from './cells.ts';

const python: CellSource = {
  category: 'live-animal',
  subcategory: null,
  sex: 'female',
  lifeStage: 'adult',
  origin: 'captive_bred',
  priceDollars: 149.99,
  country: 'US',
  currency: 'USD',
  officialStore: false,
  region: 'Texas',
};

test('a cell is the combination of the values, the price by its step', () => {
  expect(cellsOf(python)).toEqual({
    offerCell: 'live-animal||female|adult|captive_bred|false|125',
    placeCell: 'US|USD|Texas',
  });
});

test('a cell is read back as it was, whatever a region is called', () => {
  const { placeCell } = cellsOf({ ...python, region: 'A|B' });
  expect(partsOfCell('placeCell', placeCell)).toEqual(['US', 'USD', 'A|B']);
  expect(partsOfCell('placeCell', cellsOf({ ...python, region: null }).placeCell)).toEqual(['US', 'USD', '']);
});
