import type { Shelf } from './article.ts';

/** Heat and light; voltages fit the mains of the seller's country. */
export const heating: Shelf = [
  (random, { voltage }) => {
    const [brand, model, price] = random.pick([
      ['Spyder Robotics', 'Herpstat 1', 140],
      ['Spyder Robotics', 'Herpstat 4', 350],
      ['Habistat', 'Dimming 600 W', 75],
      ['Habistat', 'Pulse 600 W', 65],
      ['Inkbird', 'ITC-306A', 45],
      ['Microclimate', 'EVO Connected 2', 120],
      ['Vivarium Electronics', 'VE-300', 125],
    ] as const);
    return {
      subcategory: 'thermostat',
      titles: [
        '<brand> <model>{ thermostat|}',
        '<model> thermostat{, day/night|}',
        'Thermostat <brand> <model>',
      ],
      lines: [
        '{Dimming|Proportional}, {with probe|probe included}, works {perfectly|as it should}.',
        '{Upgraded to a bigger one|Rack sold, no longer needed|Bought two by mistake}.',
      ],
      facts: { brand, model },
      attributes: { brand, model, source: 'thermostat', voltage },
      price,
    };
  },
  (random, { voltage }) => {
    const [percent, watt, length, price] = random.pick([
      [6, 24, 55, 48],
      [6, 39, 85, 58],
      [12, 24, 55, 50],
      [12, 39, 85, 62],
      [12, 54, 115, 70],
      [14, 39, 85, 66],
    ] as const);
    const brand = random.pick(['Arcadia', 'Zoo Med', 'Reptile Systems']);
    return {
      subcategory: 'uvb-lamp',
      titles: [
        '<brand> T5 UVB <percent>% <watt> W{ tube|}',
        'T5 HO UVB tube <percent>%, <length> cm',
        '<brand> <percent>% UVB {kit|tube} <watt>W',
      ],
      lines: [
        '{Run for about three months<ifUsed>|Unused, still sealed<ifNew>|Measured with a Solarmeter, still strong<ifUsed>}.',
        'For {dragons and uros|cresties and corns|desert species}<ifAny>.',
      ],
      facts: {
        brand,
        percent: String(percent),
        watt: String(watt),
        length: String(length),
        ifAny: percent >= 12 ? '' : undefined,
      },
      attributes: {
        brand,
        source: 't5-tube',
        wattage: watt,
        voltage,
        uvbPercent: percent,
        lengthCm: length,
        socket: 'G5',
      },
      price,
      used: 0.25,
      stock: 20,
    };
  },
  (random, { voltage }) => {
    const [kind, name, watt, price, socket] = random.pick([
      ['halogen', 'Halogen flood', 75, 9, 'E27'],
      ['halogen', 'Halogen basking bulb', 100, 12, 'E27'],
      ['deep-heat-projector', 'Deep heat projector', 80, 42, 'E27'],
      ['ceramic-emitter', 'Ceramic heat emitter', 100, 22, 'E27'],
      ['ceramic-emitter', 'Ceramic heat emitter', 60, 20, 'E27'],
      ['mercury-vapor', 'Mercury vapor bulb', 100, 48, 'E27'],
      ['metal-halide', 'Metal halide UV spot', 70, 85, 'E27'],
    ] as const);
    const isHeater = kind === 'ceramic-emitter' || kind === 'deep-heat-projector';
    return {
      subcategory: isHeater ? 'heat-emitter' : 'basking-lamp',
      titles: ['<thing> <watt> W', '<watt>W <thing>{, 2 pack|}', '<thing> <watt> W, <socket>'],
      lines: [
        '{New in box<ifNew>|Never used<ifNew>|Tested, working<ifUsed>}.',
        '{Needs a ceramic fixture|Use with a dimming thermostat|Fits any ceramic socket}.',
      ],
      facts: { thing: name, watt: String(watt), socket },
      attributes: { source: kind, wattage: watt, voltage, socket },
      price,
      used: 0.15,
      stock: 40,
    };
  },
  (random, { voltage }) => {
    const [thing, source, watt, price, length] = random.pick([
      ['Heat mat', 'heat-mat', 16, 22, 28],
      ['Heat mat', 'heat-mat', 32, 32, 53],
      ['Heat cable 7 m', 'heat-cable', 50, 30, undefined],
      ['Heat tape 11 inch, per foot', 'heat-cable', 20, 6, 30],
      ['Radiant heat panel', 'radiant-panel', 80, 85, 60],
    ] as const);
    return {
      subcategory: 'heat-mat',
      titles: ['<thing> <watt> W', '{Reptile |}<thing>{, unused<ifNew>|}', '<thing> (<watt> W)'],
      lines: [
        '{Always run on a thermostat|Do not run without a thermostat}.',
        '{From a rack I never built<ifNew>|Spare, never plugged in<ifNew>|Removed from a tub rack<ifUsed>|Replaced by a panel<ifUsed>}.',
      ],
      facts: { thing, watt: String(watt) },
      attributes: { source, wattage: watt, voltage, ...(length !== undefined && { lengthCm: length }) },
      price,
      stock: 25,
    };
  },
  (random, { voltage }) => {
    const brand = random.pick(['Exo Terra', 'Zoo Med', 'Arcadia', 'Lucky Reptile']);
    return {
      subcategory: 'fixture',
      titles: [
        '<brand> {dome|clamp lamp|light canopy}',
        '{Dual|Deep} dome fixture',
        'Ceramic socket {clamp lamp|fixture} with dimmer',
      ],
      lines: [
        '{Ceramic socket|Porcelain socket}, {cable is fine|switch works}.',
        '{Guard included|No bulb included|With a bulb}.',
      ],
      facts: { brand },
      attributes: { brand, source: 'other', wattage: random.pick([100, 150, 160]), voltage, socket: 'E27' },
      price: random.integer(3, 9) * 5,
      used: 0.6,
    };
  },
];
