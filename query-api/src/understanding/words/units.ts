/** What a number counts that is no price. “Pounds” may be weight or money. */
export const units: ReadonlySet<string> = new Set(
  `g gr gram grams gm gms kg kgs lb lbs pound pounds oz ounce ounces mg mm cm m meter meters metre metres in inch
  inches ft foot feet yd yard yards mo mos month months week weeks wk wks day days yr yrs year years yo gal gals gallon
  gallons l liter liters litre litres ml qt quart quarts w watt watts v volt volts hz gb tb mi mile miles km kms
  kilometer kilometers kilometre kilometres deg degrees f c x pc pcs piece pieces pack packs ct count percent het ph
  generation gen th st nd rd`.split(/\s+/),
);
