import { expect, it } from 'vitest';
import { isSentSo } from './transport.ts';

it.each([
  'FedEx Priority',
  'FEDEX_2DAY',
  'Übernacht',
  'UPS – Next-Day Air®',
  'Tierkurier Nord',
  'Persönlich',
  'USPS',
  'Standard parcel',
  'Nordvåg Logistikk',
  'DROID',
])('an animal is sent by %s, however it is written', (method) =>
  expect(isSentSo('live-animal', method)).toBe(true),
);

it.each(['letter', 'Media mail', 'Päckchen', 'UPS Ground', 'DHL Paket', 'ＬＥＴＴＥＲ'])(
  'an animal is not sent by %s',
  (method) => expect(isSentSo('live-animal', method)).toBe(false),
);

it('a spider is sent by Royal Mail, and a snake is not', () => {
  expect(isSentSo('live-animal', 'Royal Mail Special Delivery', 'invertebrate')).toBe(true);
  expect(isSentSo('live-animal', 'Royal Mail Special Delivery', 'snake')).toBe(false);
  expect(isSentSo('live-animal', 'Letter', 'invertebrate')).toBe(false);
});

it.each(['DHL Paket, animals inside', 'FedEx Ground, reptile box', 'ShipYourReptiles FedEx Ground'])(
  'an animal is not sent by %s, whatever is said of what is inside',
  (method) => expect(isSentSo('live-animal', method)).toBe(false),
);

it('an enclosure is sent in any way, one that nobody knows among them', () => {
  expect(isSentSo('enclosure', 'Media mail')).toBe(true);
  expect(isSentSo('enclosure', 'A friend of a friend')).toBe(true);
});

it('food goes by parcel, and not by letter', () => {
  expect(isSentSo('food', 'DHL Paket')).toBe(true);
  expect(isSentSo('food', 'Letter')).toBe(false);
});
