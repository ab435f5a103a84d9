import type { Shelf } from './article.ts';

/** Enclosures: glass, PVC, screen, racks, incubators. Sizes in centimetres; titles in the maker's inches. */
export const enclosures: Shelf = [
  (random) => {
    const [inches, width, depth, height, price] = random.pick([
      ['12x12x18', 30, 30, 45, 95],
      ['18x18x18', 45, 45, 45, 125],
      ['18x18x24', 45, 45, 60, 150],
      ['24x18x18', 60, 45, 45, 170],
      ['24x18x24', 60, 45, 60, 195],
      ['36x18x18', 90, 45, 45, 240],
      ['36x18x24', 90, 45, 60, 280],
    ] as const);
    const brand = random.pick(['Exo Terra', 'Zoo Med', 'Repti Planet', 'Thrive']);
    return {
      subcategory: 'terrarium',
      titles: [
        '<brand> glass terrarium <inches>',
        '<inches> glass terrarium, front opening',
        '{Terrarium|Viv} <cm> cm, <brand>',
        '<brand> terrarium <cm>',
      ],
      lines: [
        'Glass is {clean, no scratches|fine, one small scratch on the left side<ifUsed>}.',
        '{Doors and lock work|Lock with key|Screen top has no holes}, {held a crested gecko<ifUsed>|housed a dart frog pair<ifUsed>|never had sick animals in it<ifUsed>|never set up<ifNew>}.',
        '{Background included|Foam background included|Without background}.',
      ],
      facts: { brand, inches, cm: `${width}x${depth}x${height}` },
      attributes: {
        brand,
        material: 'glass',
        widthCm: width,
        depthCm: depth,
        heightCm: height,
        opening: 'front',
        bioactiveReady: true,
      },
      price,
      used: 0.75,
    };
  },
  (random) => {
    const [feet, width, depth, height, price] = random.pick([
      ['3x2x1', 90, 60, 30, 220],
      ['4x2x1.5', 120, 60, 45, 310],
      ['4x2x2', 120, 60, 60, 360],
      ['6x2x2', 180, 60, 60, 560],
      ['8x4x4', 240, 120, 120, 1450],
    ] as const);
    const hasLight = random.chance(0.35);
    return {
      subcategory: 'terrarium',
      titles: [
        '{4 sided |}PVC enclosure <feet>',
        '<feet> ft PVC cage{, sliding glass|, glass doors}',
        'PVC enclosure <cm> cm',
        '{Black|White} PVC <feet>{ with lights|}<ifLight>',
      ],
      lines: [
        '{12 mm|10 mm|Half inch} PVC, {sliding glass doors|tempered glass sliders}, {holds humidity really well|stackable}.',
        '{Radiant panel can be mounted in the lid|Cut-out for a heat panel|Pre-drilled for cables}.',
        '{Ships flat|Comes flat packed<ifNew>|Already assembled, pickup with a van<ifUsed>}.',
      ],
      facts: { feet, cm: `${width}x${depth}x${height}`, ifLight: hasLight ? '' : undefined },
      attributes: {
        material: 'pvc',
        widthCm: width,
        depthCm: depth,
        heightCm: height,
        opening: 'front',
        bioactiveReady: random.chance(0.4),
        lightingIncluded: hasLight,
      },
      price,
      stock: 12,
    };
  },
  (random) => {
    const [tubs, tub, width, depth, height, price] = random.pick([
      [10, '6 qt', 60, 45, 120, 240],
      [12, '32 qt', 70, 80, 150, 520],
      [6, '41 qt', 90, 90, 110, 460],
      [30, 'hatchling', 60, 50, 165, 480],
      [5, 'V70 size', 90, 85, 120, 550],
    ] as const);
    return {
      subcategory: 'rack',
      titles: [
        '<tubs> tub {hatchling |}rack',
        '<tub> rack, <tubs> tubs',
        'Snake rack <tubs> x <tub>{ with heat tape|}',
        '{Breeder|Hatchling} rack, <tubs> tubs',
      ],
      lines: [
        'Heat {cable|tape} {installed, thermostat not included|in the back, wired}.',
        '{All tubs included|Tubs have been scrubbed<ifUsed>|One tub has a small crack<ifUsed>}, {on wheels|melamine|PVC sheet}.',
        '{Worked great for<ifUsed>|Worked fine for<ifUsed>|Made for<ifNew>} {ball pythons|corns|hognose|leopard geckos}.',
      ],
      facts: { tubs: String(tubs), tub },
      attributes: {
        material: random.pick(['pvc', 'plastic', 'wood']),
        widthCm: width,
        depthCm: depth,
        heightCm: height,
        opening: 'front',
      },
      price,
      used: 0.7,
    };
  },
  (random) => {
    const [size, width, depth, height, price] = random.pick([
      ['16x16x30', 40, 40, 76, 85],
      ['18x18x36', 45, 45, 90, 110],
      ['24x24x48', 60, 60, 120, 175],
    ] as const);
    return {
      subcategory: 'screen-cage',
      titles: [
        'Screen cage <size>{ for chameleon|}',
        '{ReptiBreeze style|Aluminum} screen cage <size>',
        'Chameleon cage <size>{, plants included<ifUsed>|}',
      ],
      lines: [
        '{Used for one veiled<ifUsed>|Had a panther in it<ifUsed>|Still in the box<ifNew>}, {all screen intact|screen is fine}.',
        '{Drainage tray|Tray} included, {folds flat|easy to take apart}.',
      ],
      facts: { size },
      attributes: {
        brand: 'Zoo Med',
        material: 'screen',
        widthCm: width,
        depthCm: depth,
        heightCm: height,
        opening: 'front-and-top',
      },
      price,
      used: 0.7,
    };
  },
  (random) => {
    const gallons = random.pick([10, 20, 40, 75] as const);
    const price = { 10: 20, 20: 35, 40: 70, 75: 160 }[gallons];
    return {
      subcategory: 'aquarium',
      titles: [
        '<gallons> gallon {breeder |}tank{ with lid|}',
        '<gallons> gal aquarium{, screen lid|}',
        'Glass tank <liters> l',
      ],
      lines: [
        '{Holds water|Was used dry<ifUsed>|Not tested for water, used for reptiles<ifUsed>}.',
        'Good for {a grow-out|quarantine|an axolotl|isopods}.',
      ],
      facts: { gallons: String(gallons), liters: String(Math.round(gallons * 3.785)) },
      attributes: {
        material: 'glass',
        volumeLiters: Math.round(gallons * 3.785),
        opening: 'top',
        lightingIncluded: random.chance(0.2),
      },
      price,
      used: 0.85,
    };
  },
  (random) => {
    const brand = random.pick(['Exo Terra', 'Hova-Bator', 'Jaeger Kunstglucke', 'Lucky Reptile', 'ReptiPro']);
    return {
      subcategory: 'incubator',
      titles: [
        '{Reptile |}incubator <brand>',
        '<brand> egg incubator{, used one season<ifUsed>|}',
        'Incubator for reptile eggs',
      ],
      lines: [
        '{Holds temperature within 0.2 degrees|Very stable}, {hatched three clutches in it<ifUsed>|used two seasons<ifUsed>|not used yet<ifNew>}.',
        '{Egg boxes included|Comes with six egg boxes|With probe and shelves}.',
      ],
      facts: { brand },
      attributes: {
        brand,
        material: 'plastic',
        widthCm: 52,
        depthCm: 42,
        heightCm: 38,
        opening: 'front',
        volumeLiters: random.pick([25, 40, 60]),
      },
      price: random.integer(13, 32) * 10,
      used: 0.7,
    };
  },
];
