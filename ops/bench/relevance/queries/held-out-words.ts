import { allSpecies } from '@vivarium/catalogue/index.ts';
import type { SpeciesGroup } from '@vivarium/catalogue/species.ts';
import { animal, goods, judged, places } from '../judged.ts';
import type { JudgedQuery, Wants } from '../wants.ts';

const [male, female] = [{ sex: 'male' }, { sex: 'female' }] as const;
const [ball, leo, crestie] = ['python-regius', 'eublepharis-macularius', 'correlophus-ciliatus'];
const [corn, hog, boa] = ['pantherophis-guttatus', 'heterodon-nasicus', 'boa-imperator'];
const [beardie, fatTail, retic] = [
  'pogona-vitticeps',
  'hemitheconyx-caudicinctus',
  'malayopython-reticulatus',
];
const [hermann, axolotl] = ['testudo-hermanni', 'ambystoma-mexicanum'];
const veiled = 'chamaeleo-calyptratus';
const cb = { origin: 'captive_bred' } as const;
const bels = 'lesser|butter|mojave|russo|phantom|mystic|special|mocha|bamboo|daddy';
const group = (...names: SpeciesGroup[]) =>
  allSpecies.flatMap(({ group, slug }) => (names.includes(group) ? [slug] : [])).join(' ');
const no = (excluded: Wants['not']): Wants => ({ not: excluded });
const inCountry = (...country: string[]): Wants => ({ country });
const upTo = (maxPrice: number, currency?: Wants['currency']): Wants => ({
  maxPrice,
  ...(currency && { currency }),
});

/**
 * A second set of queries that nothing is tuned on, in four languages and with the notations of the trade: written before
 * the rules for them were touched, its single answers not looked at since. Each line says what it means of listings.
 */
// biome-ignore format: a table
export const heldOutWordQueries: readonly JudgedQuery[] = [
  // Negations.
  judged('pastel no spider', animal('', 'pastel', no({ genes: ['spider'] }))),
  judged('ball python without spider', animal(ball, '', no({ genes: ['spider'] }))),
  judged('leopard gecko without enigma', animal(leo, '', no({ genes: ['enigma'] }))),
  judged('leopard gecko not female', animal(leo, '', no({ sex: ['female'] }))),
  judged('ball python -pied -clown', animal(ball, '', no({ genes: ['pied', 'clown'] }))),
  judged('spider free ball python', animal(ball, '', no({ genes: ['spider'] }))),
  judged('clown bp no hets', animal(ball, 'clown', no({ zygosities: ['het', 'possible_het'] }))),
  judged('python no ball python', { species: group('snake').split(' ').filter((slug) => slug !== ball && /python|morelia|antaresia|aspidites/.test(slug)) }),
  judged('Kornnatter ohne Amel', animal(corn, '', no({ genes: ['amel'] }))),
  judged('gecko léopard sans enigma', animal(leo, '', no({ genes: ['enigma'] }))),
  judged('pitón bola sin spider', animal(ball, '', no({ genes: ['spider'] }))),
  judged('crested gecko not adult', animal(crestie, '', no({ lifeStage: ['adult'] }))),
  judged('tokay gecko not wild caught', animal('gekko-gecko', '', no({ origin: ['wild_caught'] }))),
  judged('banana excluding super', animal('', 'banana', no({ zygosities: ['super'] }))),
  // German.
  judged('Königspython', animal(ball)),
  judged('Königspython Weibchen', animal(ball, '', female)),
  judged('Leopardgecko Männchen', animal(leo, '', male)),
  judged('Kornnatter Nachzucht', animal(corn, '', cb)),
  judged('Bartagame Jungtier', animal(beardie, '', { lifeStage: ['hatchling', 'juvenile'] })),
  judged('Kronengecko', animal(crestie)),
  judged('Griechische Landschildkröte', animal(hermann)),
  judged('Jemenchamäleon männlich', animal(veiled, '', male)),
  judged('Hakennasennatter', animal(hog)),
  judged('Schlange unter 100 Euro', animal(group('snake'), '', upTo(100, 'EUR'))),
  judged('Landschildkröten', animal(group('tortoise'))),
  judged('Pfeilgiftfrosch', animal(allSpecies.filter(({ family }) => family === 'Dendrobatidae').map(({ slug }) => slug).join(' '))),
  judged('Grüner Baumpython', animal('morelia-viridis')),
  judged('Teppichpython Jaguar', animal('morelia-spilota', 'jaguar')),
  judged('Abgottschlange', animal('boa-constrictor boa-imperator')),
  judged('Netzpython', animal(retic)),
  judged('Wärmelampe', goods('heating-lighting')),
  // French.
  judged('python royal femelle', animal(ball, '', female)),
  judged('gecko à crête', animal(crestie)),
  judged('serpent des blés albinos', animal(corn)),
  judged('agame barbu mâle', animal(beardie, '', male)),
  judged('caméléon casqué', animal(veiled)),
  judged("tortue d'Hermann", animal(hermann)),
  judged('serpent', animal(group('snake'))),
  judged('gecko léopard juvénile', animal(leo, '', { lifeStage: ['juvenile'] })),
  judged('python royal pied moins de 500 euros', animal(ball, 'pied', upTo(500, 'EUR'))),
  judged('grenouille', animal(group('frog'))),
  judged('lézard', animal(group('lizard', 'gecko', 'chameleon'))),
  // Spanish.
  judged('pitón real hembra', animal(ball, '', female)),
  judged('gecko leopardo macho', animal(leo, '', male)),
  judged('dragón barbudo', animal(beardie)),
  judged('serpiente del maíz', animal(corn)),
  judged('gecko crestado', animal(crestie)),
  judged('tortuga mora', animal('testudo-graeca')),
  judged('serpiente rey de california', animal('lampropeltis-californiae')),
  judged('camaleón velado', animal(veiled)),
  judged('ajolote', animal(axolotl)),
  judged('serpientes', animal(group('snake'))),
  // Dutch.
  judged('koningspython vrouw', animal(ball, '', female)),
  judged('luipaardgekko man', animal(leo, '', male)),
  judged('korenslang', animal(corn)),
  judged('baardagaam', animal(beardie)),
  judged('wimpergekko', animal(crestie)),
  judged('griekse landschildpad', animal(hermann)),
  judged('slang onder 100 euro', animal(group('snake'), '', upTo(100, 'EUR'))),
  // Groups of animals.
  judged('snake', animal(group('snake'))),
  judged('female snake under 100', animal(group('snake'), '', { ...female, ...upTo(100) })),
  judged('geckos', animal(group('gecko'))),
  judged('tortoise', animal(group('tortoise'))),
  judged('tree frog', animal('ranoidea-caerulea agalychnis-callidryas trachycephalus-resinifictrix hyla-cinerea dryophytes-cinereus litoria-infrafrenata')),
  judged('baby lizards', animal(group('lizard', 'gecko', 'chameleon'), '', { lifeStage: ['hatchling'] })),
  judged('adult turtle', animal(group('turtle'), '', { lifeStage: ['adult'] })),
  // Countries, states, towns.
  judged('ball python germany', animal(ball, '', inCountry('DE'))),
  judged('crested gecko uk', animal(crestie, '', inCountry('GB'))),
  judged('leopard gecko florida', animal(leo, '', { country: ['US'], region: ['Florida'] })),
  judged('corn snake canada', animal(corn, '', inCountry('CA'))),
  judged('bearded dragon in France', animal(beardie, '', inCountry('FR'))),
  judged('hognose in California', animal(hog, '', { country: ['US'], region: ['California'] })),
  judged('Königspython Deutschland', animal(ball, '', inCountry('DE'))),
  judged('python royal france', animal(ball, '', inCountry('FR'))),
  judged('leopard gecko near München', animal(leo, '', places.munich.near)),
  judged('ball python ontario', animal(ball, '', { country: ['CA'], region: ['Ontario'] })),
  judged('crestie Londres', animal(crestie, '', places.london.near)),
  judged('leopard gecko nyc', animal(leo, '', places.newYork.near)),
  // Notations.
  judged('0.1 ball python', animal(ball, '', female)),
  judged('1,0 Kornnatter', animal(corn, '', male)),
  judged('1.2 leopard gecko', animal(leo)),
  judged('0.0.3 crested gecko', animal(crestie, '', { sex: 'unsexed' })),
  judged('1.1 bearded dragon', animal(beardie)),
  judged('trio 1.2 hognose', animal(hog)),
  judged('2.0 ball python', animal(ball, '', male)),
  judged('ball python under 200€', animal(ball, '', upTo(200, 'EUR'))),
  judged('ball python under 1.500 €', animal(ball, '', upTo(1500, 'EUR'))),
  judged('leopard gecko bis 150 Euro', animal(leo, '', upTo(150, 'EUR'))),
  judged('crested gecko max CHF 200', animal(crestie, '', upTo(200, 'CHF'))),
  judged('ball python under 1500 kr', animal(ball), 'price'),
  judged('corn snake under 500 zł', animal(corn, '', upTo(500, 'PLN'))),
  judged('hognose under C$300', animal(hog, '', upTo(300, 'CAD'))),
  judged('66% het pied', animal('', '66:pied')),
  judged('50% het clown', animal('', '50:clown')),
  judged('100% het clown', animal('', 'het:clown')),
  judged('66 het axanthic female', animal('', '66:axanthic-vpi|axanthic-mj|axanthic-tsk|axanthic', female)),
  judged('ball python 500 g', animal(ball)),
  judged('CB25 leopard gecko', animal(leo, '', cb)),
  // Slang.
  judged('BEL', animal(ball, `super:${bels}`)),
  judged('BluEL ball python', animal(ball, `super:${bels}`)),
  judged('RTB', animal('boa-constrictor boa-imperator')),
  judged('yearling ball python', animal(ball)),
  judged('sling tarantula', animal(group('invertebrate'), '', { lifeStage: ['hatchling'] })),
  judged('IJ carpet python', animal('morelia-spilota')),
  judged('lucy axolotl', animal(axolotl, 'leucistic')),
  judged('super pas clown', animal(ball, 'super:pastel clown')),
  judged('pied fem', animal('', 'pied', female)),
  judged('AFT whiteout', animal(fatTail, 'whiteout')),
  judged('dh clown pied', animal(ball, 'het:clown het:pied')),
  judged('anery boa juvi', animal(boa, 'anery-type-1', { lifeStage: ['juvenile'] })),
  judged('heat lamp', goods('heating-lighting', { textAny: ['heat lamp', 'lamp', 'bulb'] })),
  judged('F/T rats', goods('food', { textAny: ['rat', 'rats'] })),
  judged('ballpython', animal(ball)),
  judged('cornsnake okeetee', animal(corn, 'okeetee')),
  judged('red rat snake', animal(corn)),
  judged('captive hatched ball python', animal(ball), 'origin'),
];
