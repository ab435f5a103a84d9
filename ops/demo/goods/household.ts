import type { Shelf } from './article.ts';

/** Electronics that keepers sell on. */
export const electronics: Shelf = [
  (random) => {
    const [subcategory, brand, model, price, extra] = random.pick([
      ['camera', 'Canon', 'EOS R10 body', 780, {}],
      ['camera', 'Sony', '90 mm f/2.8 macro lens', 850, {}],
      ['camera', 'Olympus', 'TG-6 macro camera', 380, {}],
      ['camera', 'Wyze', 'Cam v3 (viv cam)', 35, {}],
      ['phone', 'Google', 'Pixel 7', 260, { storageGb: 128, memoryGb: 8, screenInches: 6.3 }],
      ['phone', 'Apple', 'iPhone 13', 380, { storageGb: 128, memoryGb: 4, screenInches: 6.1 }],
      ['computer', 'Raspberry Pi', '4 Model B with relay board', 75, { storageGb: 32, memoryGb: 4 }],
      ['computer', 'Apple', 'iPad 9th gen', 230, { storageGb: 64, memoryGb: 3, screenInches: 10.2 }],
      ['audio', 'Sony', 'WH-1000XM4', 190, {}],
      ['television', 'LG', '32 inch TV', 140, { screenInches: 32 }],
    ] as const);
    return {
      subcategory,
      titles: [
        '<brand> <model>',
        '{Used <ifUsed>|}<brand> <model>',
        '<brand> <model>{, good condition<ifUsed>|, boxed|}',
      ],
      lines: [
        '{Kept at home, never dropped<ifUsed>|Used at home only<ifUsed>|Never unpacked<ifNew>}.',
        '{Selling to fund a rack|New one arrived|No longer needed}, {charger included|with box and cable}.',
      ],
      facts: { brand, model },
      attributes: {
        brand,
        model,
        color: random.pick(['Black', 'White', 'Silver']),
        year: random.integer(2019, 2025),
        warranty: random.chance(0.2),
        ...extra,
      },
      price,
      used: 0.92,
    };
  },
];

/** Clothes of the hobby. */
export const clothing: Shelf = [
  (random) => {
    const [subcategory, thing, material, price] = random.pick([
      ['tops', 'T-shirt “Scaleless in Seattle”', 'Cotton', 24],
      ['tops', '“Het for sleep” T-shirt', 'Cotton', 22],
      ['tops', '“I do it for the morphs” hoodie', 'Cotton and polyester', 42],
      ['tops', '“Leo mom” T-shirt', 'Cotton', 20],
      ['tops', 'Expo 2024 T-shirt', 'Cotton', 15],
      ['headwear', 'Cap with crested gecko embroidery', 'Cotton', 22],
      ['headwear', 'Beanie, chameleon patch', 'Acrylic', 18],
      ['outerwear', 'Field vest, many pockets', 'Canvas', 55],
      ['outerwear', 'Rain jacket', 'Nylon', 70],
      ['shoes', 'Snake boots, knee high', 'Leather', 120],
      ['shoes', 'Hiking boots for herping', 'Leather', 95],
      ['bottoms', 'Field trousers, zip-off', 'Nylon', 45],
    ] as const);
    const isShoe = subcategory === 'shoes';
    const size = isShoe
      ? `EU ${random.integer(38, 46)}`
      : subcategory === 'headwear'
        ? 'One size'
        : random.pick(['S', 'M', 'L', 'XL']);
    return {
      subcategory,
      titles: ['<thing>, <size>', '<thing>{, size <size>|}', '<thing> – <size>'],
      lines: [
        '{Worn twice<ifUsed>|Washed once<ifUsed>|Never worn, wrong size<ifNew>|Well worn in but lots of life left<ifUsed>}.',
        '{Fits true to size|Runs small|Bought at an expo}.',
      ],
      facts: { thing, size },
      attributes: {
        size,
        color: random.pick(['Black', 'Olive', 'Gray', 'Navy', 'Brown']),
        material,
        fit: random.pick(['unisex', 'men', 'women']),
      },
      price,
      used: 0.5,
      stock: 8,
    };
  },
];

/** Furniture, mostly to put terrariums on or animals into. */
export const furniture: Shelf = [
  (random) => {
    const [subcategory, thing, material, width, depth, height, price] = random.pick([
      ['stand', 'Terrarium stand', 'Wood', 120, 60, 80, 140],
      ['stand', 'Steel aquarium stand', 'Steel', 100, 45, 75, 90],
      ['storage', 'Display cabinet', 'Glass and wood', 80, 40, 165, 110],
      ['storage', 'Glass display cabinet (gecko conversion)', 'Glass', 43, 37, 163, 130],
      ['storage', 'Steel shelving unit', 'Steel', 120, 45, 180, 85],
      ['storage', 'Sideboard for vivariums', 'Oak', 160, 50, 75, 260],
      ['table', 'Work desk', 'Pine', 140, 70, 75, 80],
      ['chair', 'Office chair', 'Fabric', 60, 60, 110, 60],
      ['sofa', 'Two-seater sofa', 'Fabric', 150, 85, 80, 180],
    ] as const);
    return {
      subcategory,
      titles: [
        '<thing>{, <width> cm wide|}',
        '{Used <ifUsed>|}<thing> <width>x<depth>x<height>',
        '<thing>, <color>',
      ],
      lines: [
        '{Some marks on the top, see it at pickup<ifUsed>|Solid, nothing wobbles|A few scratches on one side<ifUsed>|Stood in the reptile room}.',
        '{Pickup preferred|Must go before I move|Can help load}, {takes apart|needs two people|fits in a station wagon}.',
      ],
      facts: {
        thing,
        width: String(width),
        depth: String(depth),
        height: String(height),
        color: random.pick(['white', 'black', 'natural']),
      },
      attributes: {
        material,
        color: random.pick(['White', 'Black', 'Natural', 'Brown']),
        widthCm: width,
        depthCm: depth,
        heightCm: height,
        flatPacked: random.chance(0.6),
        ...(subcategory === 'sofa' && { seats: 2 }),
        ...(subcategory === 'chair' && { seats: 1 }),
      },
      price,
      used: 0.95,
    };
  },
];

/** Books, prints and what is left. */
export const other: Shelf = [
  (random) => {
    const [subcategory, thing, material, size, price] = random.pick([
      ['books', 'Field guide to reptiles and amphibians', 'Paperback', '480 pages', 18],
      ['books', 'Ball python genetics handbook', 'Hardcover', '320 pages', 45],
      ['books', 'Boas and pythons of the world', 'Hardcover', '256 pages', 60],
      ['books', 'Stack of herpetology magazines', 'Paper', '42 issues', 40],
      ['books', 'Chameleons: care and breeding', 'Paperback', '190 pages', 14],
      ['books', 'Poison frog keeping, second edition', 'Hardcover', '300 pages', 50],
      ['art', 'Screen print, chameleon', 'Paper', '40x50 cm', 35],
      ['art', 'Bronze tortoise', 'Bronze', '12 cm', 80],
      ['art', 'Antique plate of snakes, framed', 'Paper and wood', '30x40 cm', 65],
      ['art', 'Resin skull replica, monitor', 'Resin', '14 cm', 48],
    ] as const);
    return {
      subcategory,
      titles: ['<thing>', '<thing>{, <size>|}', '<thing>{ (good condition)<ifUsed>| (like new)<ifUsed>|}'],
      lines: [
        '{No notes or dog ears<ifBook>|Spine is fine<ifBook>|From my father’s collection|Bought at a show}.',
        '{I have it twice|Clearing the shelf|Needs a new home}.',
      ],
      facts: { thing, size, ifBook: subcategory === 'books' ? '' : undefined },
      attributes: { color: random.pick(['Green', 'Brown', 'Beige', 'Black']), material, size },
      price,
      used: 0.85,
    };
  },
];
