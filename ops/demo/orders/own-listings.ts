/** Goods of the demo's breeder, where they are. */
const goodsThere = {
  category: 'enclosure',
  location: { lat: 45.5152, lng: -122.6784, city: 'Portland', region: 'Oregon', country: 'US' },
  attributes: { condition: 'used' },
};

/** @returns something that costs more than what a moderator looks at first: the racks of a breeder who gives up, as a body of `POST /listings`. */
export function aLargeListing() {
  return {
    ...goodsThere,
    title: 'Whole rack room: 40 tubs in five racks, thermostats and cabling',
    description:
      'Five racks of eight tubs each, heated by back panels, every rack on its own proportional thermostat with an alarm. Used for four years, cleaned and taken apart for the way. Sold as a whole only.',
    price: { amount: '12400.00', currency: 'USD' },
  };
}

/** @returns something of which there are two, as a body of `POST /listings`: as long as one is left, it is not reserved, and its seller may take it off the market. */
export function aListingOfTwo() {
  return {
    ...goodsThere,
    title: 'Two front-opening glass vivariums, 90 × 45 × 45 cm',
    description:
      'Both alike, two years old, doors and locks sound, background fitted. Priced each. Pads on the bottom glass are new.',
    price: { amount: '95.00', currency: 'USD' },
    quantity: 2,
  };
}
