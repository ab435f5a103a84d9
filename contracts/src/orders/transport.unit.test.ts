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

it('an enclosure is sent in any way, one that nobody knows among them', () => {
  expect(isSentSo('enclosure', 'Media mail')).toBe(true);
  expect(isSentSo('enclosure', 'A friend of a friend')).toBe(true);
});

it('food goes by parcel, and not by letter', () => {
  expect(isSentSo('food', 'DHL Paket')).toBe(true);
  expect(isSentSo('food', 'Letter')).toBe(false);
});
