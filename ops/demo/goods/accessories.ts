import type { Shelf } from './article.ts';

/** Usual colors of tools and plants, by material. */
const colors = {
  Steel: 'Silver',
  Aluminum: 'Silver',
  Cotton: 'White',
  Plastic: 'Black',
  'Live plant': 'Green',
} as const;

/** Decor, substrate, bowls, tools. */
export const accessories: Shelf = [
  (random) => {
    const [subcategory, thing, material, color, size, price, w, h] = random.pick([
      ['hide', 'Cork bark flat', 'Cork', 'Brown', 'Large', 18, 45, 6],
      ['hide', 'Cork tube', 'Cork', 'Brown', 'Medium', 22, 35, 14],
      ['hide', 'Black plastic hide', 'Plastic', 'Black', 'Medium', 7, 22, 9],
      ['hide', 'Humid hide', 'Plastic', 'Green', 'Small', 9, 15, 10],
      ['hide', 'Ceramic cave', 'Ceramic', 'Terracotta', 'Large', 16, 25, 12],
      ['decor', 'Grapevine branch', 'Wood', 'Natural', 'Large', 24, 70, 40],
      ['decor', 'Ghostwood', 'Wood', 'Natural', 'Large', 38, 60, 45],
      ['decor', 'Cork background', 'Cork', 'Brown', '60x45', 45, 60, 45],
      ['decor', 'Slate pieces', 'Stone', 'Gray', 'Mixed', 15, 25, 3],
      ['bowl', 'Rock water bowl', 'Resin', 'Gray', 'Large', 14, 25, 6],
      ['bowl', 'Magnetic feeding ledge', 'Resin', 'Brown', 'Medium', 19, 15, 8],
      ['bowl', 'Crock water bowl', 'Ceramic', 'White', '3 inch', 5, 8, 5],
    ] as const);
    return {
      subcategory,
      titles: ['<thing>{, <size>|}', '{Set of two|2x} <thing>', '<thing> (<width> cm)'],
      lines: [
        '{Baked|Cleaned and disinfected|Soaked and scrubbed}{, ready to use|}.',
        '{Never used<ifNew>|Came out of a dart frog tank<ifUsed>|Too big for my setup}.',
      ],
      facts: { thing, size: size.toLowerCase(), width: String(w) },
      attributes: { material, color, size, widthCm: w, depthCm: Math.round(w * 0.6), heightCm: h },
      price,
      used: 0.55,
      stock: 10,
    };
  },
  (random) => {
    const [thing, material, liters, price] = random.pick([
      ['Coconut husk chips', 'Coconut', 72, 24],
      ['Coco fiber bricks', 'Coconut', 24, 9],
      ['Aspen bedding', 'Aspen wood', 113, 32],
      ['Bioactive soil mix', 'Soil', 30, 28],
      ['ABG mix', 'Tree fern and bark', 8, 22],
      ['Sphagnum moss', 'Moss', 12, 15],
      ['Oak leaf litter', 'Leaves', 10, 12],
      ['Excavator clay', 'Clay', 6, 18],
    ] as const);
    return {
      subcategory: 'substrate',
      titles: ['<thing>, <liters> l', '<thing>{ (<liters> liters)|}', '{Bag of|} <thing> <liters>L'],
      lines: [
        '{Unopened bag<ifNew>|Opened but not used up<ifUsed>|Kiln dried|Heat treated}.',
        '{Low dust|Holds moisture well|Great for snakes|Good for isopods too}.',
      ],
      facts: { thing, liters: String(liters) },
      attributes: { material, color: 'Brown', size: `${liters} l`, volumeLiters: liters },
      price,
      used: 0.1,
      stock: 30,
    };
  },
  (random) => {
    const [subcategory, brand, model, thing, price] = random.pick([
      ['misting', 'MistKing', 'Starter V5', 'Misting system', 135],
      ['misting', 'Exo Terra', 'Monsoon', 'Misting system', 120],
      ['misting', 'Lucky Reptile', 'Super Fog Nano', 'Fogger', 60],
      ['measuring', 'Govee', 'H5075', 'Bluetooth hygrometer', 14],
      ['measuring', 'Etekcity', '774', 'Infrared thermometer', 20],
      ['measuring', 'Solarmeter', '6.5R', 'UV index meter', 230],
      ['measuring', 'SensorPush', 'HT1', 'Hygrometer', 48],
    ] as const);
    return {
      subcategory,
      titles: ['<brand> <model>', '<thing> <brand> <model>', '<brand> <thing>'],
      lines: [
        '{Works perfectly|In full working order|Calibrated last year}, {nozzles cleaned|new batteries|all parts there}.',
        '{Upgraded|Left the hobby|Have two}.',
      ],
      facts: { brand, model, thing: thing.toLowerCase() },
      attributes: { brand, model, material: 'Plastic', color: 'Black', size: 'One size' },
      price,
      used: 0.7,
    };
  },
  (random) => {
    const [subcategory, thing, material, size, price] = random.pick([
      ['handling', 'Snake hook', 'Steel', '40 inch', 28],
      ['handling', 'Travel hook', 'Aluminum', 'Collapsible', 22],
      ['handling', 'Feeding tongs', 'Steel', '12 inch', 9],
      ['handling', 'Snake bags', 'Cotton', '5 pack', 18],
      ['handling', 'Digital scale', 'Plastic', '5 kg', 20],
      ['handling', 'Probes set', 'Steel', '8 piece', 32],
      ['plant', 'Pothos cuttings', 'Live plant', '5 cuttings', 10],
      ['plant', 'Bromeliad', 'Live plant', 'Small', 14],
      ['plant', 'Neoregelia Fireball', 'Live plant', '3 pups', 18],
      ['plant', 'Ficus pumila', 'Live plant', '10 cm pot', 9],
    ] as const);
    return {
      subcategory,
      titles: ['<thing>{, <size>|}', '<thing> (<size>)', '{New <ifNew>|}<thing>'],
      lines: [
        '{Rinsed, pesticide free|Grown bioactive}<ifPlant>.',
        '{Hardly used<ifUsed>|Solid quality|Had it for years, still perfect<ifUsed>}<ifTool>.',
      ],
      facts: {
        thing,
        size: size.toLowerCase(),
        ifPlant: subcategory === 'plant' ? '' : undefined,
        ifTool: subcategory === 'plant' ? undefined : '',
      },
      attributes: { material, color: colors[material], size },
      price,
      used: subcategory === 'plant' ? 0 : 0.5,
      stock: 12,
    };
  },
];
