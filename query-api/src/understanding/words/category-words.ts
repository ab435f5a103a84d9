/**
 * Words for goods, beside the names of the categories and subcategories themselves, by category slug. Plurals are
 * made from them. Words that say nothing certain stand in `offeredGoods`.
 */
export const goodsWords: Readonly<Record<string, readonly string[]>> = {
  enclosure: list(`enclosure, terrarium, vivarium, viv, tank, fish tank, tub, rack, rack system, snake rack,
    hatchling rack, cage, screen cage, aquarium, paludarium, incubator, pvc enclosure, faunarium,
    grow out tub, egg incubator, breeding rack, tortoise table, terarium`),
  'heating-lighting':
    list(`thermostat, uvb, uvb tube, uvb bulb, uvb lamp, uvb light, uvb kit, uv light, uv lamp, uv tube,
    t5 kit, heat mat, heat pad, heat lamp, heat bulb, heat cable, heat tape, heat rock, heat panel,
    radiant heat panel, rhp, che, ceramic heat emitter, ceramic emitter, heat emitter,
    deep heat projector, dhp, basking bulb, basking lamp, basking light, basking spot, halogen bulb,
    halogen, mercury vapor bulb, mercury vapour bulb, flood lamp, dome fixture, lamp dome, dome lamp,
    light fixture, lamp holder, led bar, led strip, grow light, reptisun, thermostate, dimmer,
    heating cable, heating mat, heating pad, uva uvb, dimming thermostat, day bulb, night bulb,
    moonlight bulb, light hood, canopy light, linear uvb, light bulb`),
  food: list(`feeder, feeder insect, feeder mouse, feeder mice, feeder rat, frozen rat, frozen mouse, frozen mice,
    frozen rodent, live feeder, frozen feeder, mice, cricket, roach, dubia, dubia roach, locust,
    mealworm, superworm, morio worm, hornworm, waxworm, silkworm, bsfl, black soldier fly larvae,
    fruit fly, fruit flies, flightless fruit fly, springtail, isopod, pinkie, pinky mouse, pinkie mouse,
    fuzzy mouse, hopper mouse, rat pup, rat pups, weaner rat, weaned rat, fuzzy mice, hopper mice,
    pinky mice, pinkie mice, african soft fur, asf rat, calcium powder, calcium supplement, calcium,
    repashy, pangea, vitamin powder, multivitamin, supplement, reptile food, bug, chick, day old chick,
    quail, diet, pellets, gut load, gutload, timothy hay, phoenix worm, discoid roach, red runner,
    red runner roach, bean beetle, f t rats, f t mice, food`),
  accessories:
    list(`hide, snake hide, reptile hide, humid hide, moist hide, hide box, cork bark, cork round, cork tube,
    cork flat, substrate, bedding, aspen bedding, aspen, coco coir, coco husk, coconut husk, eco earth,
    cypress mulch, bioactive soil, sphagnum moss, sphagnum, leaf litter, water bowl, water dish,
    food bowl, food dish, feeding dish, escape proof dish, hygrometer, thermometer, thermo hygrometer,
    temp gun, infrared thermometer, snake hook, tongs, feeding tongs, tweezers, feeding tweezers,
    misting system, mister, mistking, fogger, humidifier, canister filter, sponge filter, background,
    foam background, branch, climbing branch, driftwood, vine, fake plant, artificial plant, live plant,
    hammock, gecko ledge, magnetic ledge, snake bag, deli cup, transport box, travel carrier,
    digital scale, gram scale, reptile carpet, egg box, probe, probe kit, sexing probe, cave hide,
    backpack carrier, harness, leash, spray bottle, slate tile, magnaturals ledge, feeding ledge,
    feeding cups, shed box, vermiculite, hatchrite, perlite`),
  electronics:
    list(`iphone, ipad, macbook, laptop, smartphone, phone, mobile phone, computer, gaming pc, desktop pc,
    camera, dslr, mirrorless camera, camera lens, headphones, headphone, earbuds, bluetooth speaker,
    speaker, soundbar, television, tv, smart tv, oled tv, playstation, ps5, xbox, nintendo switch,
    tablet, smartwatch, graphics card, computer monitor, gaming monitor, android phone, samsung galaxy,
    galaxy phone, turntable, amplifier, webcam, gopro, security camera`),
  clothing:
    list(`jacket, coat, jeans, hoodie, t shirt, tshirt, shirt, sweater, sweatshirt, dress, skirt, trousers,
    sneakers, sneaker, boots, running shoes, shoes, shoe, trainers, beanie, cap, baseball cap, raincoat,
    parka, leggings, blazer, snake boots, hiking boots, hat`),
  furniture: list(`sofa, couch, armchair, office chair, desk chair, chair, dining table, coffee table, desk,
    standing desk, bookshelf, bookcase, shelf, wardrobe, cabinet, dresser, sideboard, bed frame,
    bunk bed, mattress, nightstand, vivarium stand, terrarium stand, tank stand, aquarium stand,
    enclosure stand, tv stand, shelving unit, bar stool, stool, bench, table, bed`),
  other: list(`book, paperback, hardcover, magazine, vinyl record, board game, poster, painting, print`),
};

/** Words that may mean goods of the category, and are only offered as that. */
export const offeredGoods: Readonly<Record<string, readonly string[]>> = {
  enclosure: list(`cabinet vivarium, glass, setup, set up`),
  'heating-lighting': list(`lamp, bulb, light, heater, fixture, tube, led`),
  food: list(`mouse, rat, worm, frozen, fuzzy, hopper, pinky, bug, chick, quail`),
  accessories:
    list(`bowl, plant, filter, hook, moss, cave, scale, ledge, soil, vine, probe, branch, tool, decor,
    background`),
  electronics: list(`monitor, phone case, sound, speaker, switch, mac, tablet`),
  clothing: list(`cap, top, bottom, dress, coat, boot, hat`),
  furniture: list(`stand, bed, table, bench, storage, seat, cabinet, desk`),
  other: list(`art, print, record, magazine, poster, painting`),
};

/** Words after which goods come along with an animal and are not what is looked for. */
export const alongWords: ReadonlySet<string> = new Set([
  'with',
  'w',
  'incl',
  'including',
  'includes',
  'include',
  'included',
  'plus',
  'comes',
  'raised',
  ...['mit', 'inkl', 'inklusive', 'samt', 'avec', 'inclus', 'con', 'incluido', 'met', 'inclusief'],
]);

/** The same, where no other animal stands between: a “lizard and snake hide” is for both. */
export const joinedWords: ReadonlySet<string> = new Set(['and', '+', '&', 'und', 'et', 'y', 'en']);

/** Words after a word for goods that make it a property of an animal (“rack raised”). */
export const raisedWords: ReadonlySet<string> = new Set(['raised', 'trained', 'bred', 'ready', 'kept']);

function list(words: string): string[] {
  return words.split(/,\s+/);
}
