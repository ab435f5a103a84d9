import type { Shelf } from './article.ts';

/** Food and supplements. */
export const food: Shelf = [
  (random) => {
    const [feeder, animal, size, grams, each] = random.pick([
      ['mouse', 'mice', 'pinky', 2, 0.6],
      ['mouse', 'mice', 'fuzzy', 4, 0.75],
      ['mouse', 'mice', 'hopper', 9, 0.95],
      ['mouse', 'mice', 'adult', 22, 1.3],
      ['rat', 'rats', 'pup', 15, 1.4],
      ['rat', 'rats', 'weaned', 45, 2.2],
      ['rat', 'rats', 'small', 80, 2.8],
      ['rat', 'rats', 'medium', 140, 3.6],
      ['rat', 'rats', 'large', 250, 4.8],
      ['african-soft-fur', 'ASF', 'weaned', 25, 2],
      ['chick', 'day-old chicks', 'day-old', 35, 0.5],
    ] as const);
    const count = random.pick([10, 25, 50, 100]);
    return {
      subcategory: 'frozen-rodents',
      titles: [
        'Frozen {<size> <animal>|<animal>, <size>}, <count> pcs',
        '<count> x frozen <animal> (<size>)',
        'F/T <size> <animal>, bag of <count>',
      ],
      lines: [
        '{Bred here|From my own colony}, {CO2 and frozen the same day|no chemicals}.',
        '{Pickup or dry ice shipping|Bring a cool box|Collected only}, {vacuum packed|packed in tens}.',
      ],
      facts: { animal, size, count: String(count) },
      attributes: { form: 'frozen', feeder, size, netWeightGrams: grams * count, count },
      price: each * count,
      used: 0,
      stock: 30,
    };
  },
  (random) => {
    const [feeder, name, size, grams, price] = random.pick([
      ['roach', 'Dubia roaches', 'small', 60, 18],
      ['roach', 'Dubia roaches', 'mixed', 150, 30],
      ['roach', 'Red runner colony', 'mixed', 300, 40],
      ['cricket', 'House crickets', 'medium', 120, 14],
      ['cricket', 'Banded crickets', 'small', 80, 12],
      ['locust', 'Locusts', 'large', 90, 16],
      ['mealworm', 'Mealworms', 'large', 250, 12],
      ['mealworm', 'Superworms', 'large', 300, 18],
      ['black-soldier-fly', 'BSFL', 'medium', 150, 13],
      ['fruit-fly', 'Hydei culture', 'producing', 120, 9],
      ['fruit-fly', 'Melanogaster culture', 'producing', 120, 8],
      ['springtail', 'Springtail culture', 'established', 200, 10],
      ['springtail', 'Powder orange isopods', 'mixed', 40, 15],
      ['springtail', 'Dwarf white isopods', 'mixed', 40, 12],
    ] as const);
    const count = random.pick([50, 100, 250, 500]);
    const isCounted = !/culture|colony|isopods/i.test(name);
    return {
      subcategory: 'feeder-insects',
      titles: [
        '<thing>{, <size>|}{ x<count><ifCounted>|}',
        '<count> <thing><ifCounted>',
        '<thing> {(<size>)|starter|}',
      ],
      lines: [
        '{Gutloaded|Well fed} {before they leave|on fruit and dry mix}.',
        '{Ships with heat pack|Live on arrival|Count is generous}.',
        '{Feeder order arrives Tuesdays|Colony overproducing, so selling the extra}.',
      ],
      facts: {
        thing: name,
        size,
        count: String(count),
        ifCounted: isCounted ? '' : undefined,
      },
      attributes: { form: 'live', feeder, size, netWeightGrams: grams, ...(isCounted && { count }) },
      price,
      used: 0,
      stock: 60,
    };
  },
  (random) => {
    const [brand, thing, form, grams, price, isSupplement] = random.pick([
      ['Repashy', 'Crested gecko diet', 'powder', 340, 30, false],
      ['Pangea', 'Fig & insects gecko diet', 'powder', 227, 22, false],
      ['Pangea', 'Apricot gecko diet', 'powder', 454, 36, false],
      ['Repashy', 'Calcium plus', 'powder', 170, 17, true],
      ['Arcadia', 'EarthPro A', 'powder', 100, 14, true],
      ['Mazuri', 'Tortoise diet', 'pellets', 1000, 18, false],
      ['Zoo Med', 'Aquatic turtle pellets', 'pellets', 700, 16, false],
      ['Zoo Med', 'Repti Calcium without D3', 'powder', 227, 11, true],
    ] as const);
    return {
      subcategory: isSupplement ? 'supplement' : 'complete-diet',
      titles: [
        '<brand> <thing>{, <grams> g|}',
        '<thing> <grams> g',
        '<brand> <thing> – {unopened<ifNew>|sealed<ifNew>|opened<ifUsed>}',
      ],
      lines: [
        '{Best before end of next year|Sealed, long date<ifNew>|Fresh batch|Opened last month, about three quarters left<ifUsed>}.',
        '{Bought too much|Gecko prefers another flavor|Surplus from the shop}.',
      ],
      facts: { brand, thing, grams: String(grams) },
      attributes: { brand, form, size: `${grams} g`, netWeightGrams: grams, count: 1 },
      price,
      used: 0.12,
      stock: 24,
    };
  },
  (random) => {
    const [thing, grams, price] = random.pick([
      ['Timothy hay', 2000, 14],
      ['Dried dandelion', 250, 9],
      ['Weed seed mix for tortoises', 100, 6],
      ['Opuntia pads', 900, 12],
    ] as const);
    return {
      subcategory: 'greens',
      titles: ['<thing>{ for tortoises|}', '<thing>, <grams> g', '{Unsprayed |}<thing>'],
      lines: [
        '{Grown without pesticides|From my own garden|Never sprayed}.',
        '{My torts love it|Great for sulcatas and hermanns|Keeps for months}.',
      ],
      facts: { thing, grams: String(grams) },
      attributes: {
        form: thing === 'Opuntia pads' ? 'fresh' : 'dried',
        size: `${grams} g`,
        netWeightGrams: grams,
        count: 1,
      },
      price,
      used: 0,
      stock: 15,
    };
  },
];
