import { allRestrictions } from '@vivarium/catalogue/restrictions/restricted-in.ts';
import { expect, it } from 'vitest';
import { regionOf } from './region-of.ts';

it.each([
  [{ country: 'US', region: 'Hawaii' }, 'US-HI'],
  [{ country: 'US', region: 'hi' }, 'US-HI'],
  [{ country: 'US', region: 'US-HI' }, 'US-HI'],
  [{ country: 'US', region: 'Georgia' }, 'US-GA'],
  [{ country: 'US', region: 'District of Columbia' }, 'US-DC'],
  [{ country: 'US', region: 'D.C.' }, 'US-DC'],
  [{ country: 'US', region: 'Hawai‘i' }, 'US-HI'],
  [{ country: 'US', region: ' new  york ' }, 'US-NY'],
  [{ country: 'GB', region: 'Northern Ireland' }, 'GB-NIR'],
  [{ country: 'GB', postcode: 'bt1 5gs' }, 'GB-NIR'],
  [{ country: 'GB', region: 'Antrim', postcode: 'BT41 4LQ' }, 'GB-NIR'],
  [{ country: 'GB', postcode: 'B1 1AA' }, 'GB'],
  [{ country: 'CA', postcode: 'V6B 1A1' }, 'CA-BC'],
  [{ country: 'CA', region: 'ON', postcode: 'M5V 2T6' }, 'CA-ON'],
  [{ country: 'BE', region: 'VAN', postcode: '2000' }, 'BE-VLG'],
  [{ country: 'BE', postcode: '3000' }, 'BE-VLG'],
  [{ country: 'BE', postcode: '1040' }, 'BE-BRU'],
  [{ country: 'BE', postcode: '1300' }, 'BE-WAL'],
  [{ country: 'BE', postcode: '5000' }, 'BE-WAL'],
  [{ country: 'US', postcode: '2000' }, 'US'],
  [{ country: 'GE', region: 'Georgia' }, 'GE'],
  [{ country: 'US', region: 'somewhere' }, 'US'],
  [{ country: 'US', region: ' ' }, 'US'],
  [{ country: 'US', region: null }, 'US'],
  [{ country: 'DE' }, 'DE'],
])('%o is %s', (place, region) => {
  expect(regionOf(place)).toBe(region);
});

it('knows every part of a country with a law of its own by its name', () => {
  for (const { region, place, city } of allRestrictions) {
    if (city !== undefined || region.length === 2) continue;
    const name = place.replace(/^the /, '').replace(/ \(.*\)$/, '');
    expect(regionOf({ country: region.slice(0, 2), region: name }), name).toBe(region);
  }
});
