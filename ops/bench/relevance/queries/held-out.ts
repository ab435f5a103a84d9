import { animal, goods, judged, places } from '../judged.ts';
import type { JudgedQuery } from '../wants.ts';

const [male, female] = [{ sex: 'male' }, { sex: 'female' }] as const;
const [ball, leo, crestie] = ['python-regius', 'eublepharis-macularius', 'correlophus-ciliatus'];
const [corn, hog, boa] = ['pantherophis-guttatus', 'heterodon-nasicus', 'boa-imperator'];
const [beardie, retic] = ['pogona-vitticeps', 'malayopython-reticulatus'];
const dartFrogs =
  'dendrobates-tinctorius dendrobates-auratus dendrobates-leucomelas phyllobates-terribilis phyllobates-bicolor phyllobates-vittatus ranitomeya-imitator ranitomeya-variabilis oophaga-pumilio adelphobates-galactonotus epipedobates-anthonyi';
const uromastyx =
  'uromastyx-geyri uromastyx-ornata uromastyx-dispar uromastyx-nigriventris uromastyx-aegyptia';

/**
 * Queries written from the habits of classifieds by somebody who had not read the rules of the understanding, and
 * never used to tune anything but what is done with names of combinations (“diablo blanco”): they tell whether what is
 * measured on the judged set holds for others.
 */
// biome-ignore format: a table
export const heldOutQueries: readonly JudgedQuery[] = [
  judged('male pastel het clown', animal(ball, 'pastel het:clown', male)),
  judged('yb het clown female', animal(ball, 'yellow-belly het:clown', female)),
  judged('clown males', animal('', 'clown', male)),
  judged('breeder female pied adult', animal('', 'pied', { ...female, lifeStage: ['adult'] })),
  judged('bumblebee ball python', animal(ball, 'pastel spider')),
  judged('killer bee', animal(ball, 'super:pastel spider')),
  judged('pastave male', animal(ball, 'pastel mojave', male)),
  judged('super cinny', animal(ball, 'super:cinnamon')),
  judged('BEL ball python', animal(ball)),
  judged('mojave het pied', animal(ball, 'mojave het:pied')),
  judged('albino royal', animal(ball, 'albino')),
  judged('female bp 66% het albino', animal(ball, '66:albino', female)),
  judged('piebold python', animal(ball, 'pied')),
  judged('ball phyton', animal(ball)),
  judged('royalpython male', animal(ball, '', male)),
  judged('leapord gecko', animal(leo)),
  judged('leo gecko female juvenile', animal(leo, '', { ...female, lifeStage: ['juvenile'] })),
  judged('tremper albino adult male', animal(leo, 'tremper-albino', { ...male, lifeStage: ['adult'] })),
  judged('mack snow eclipse', animal(leo, 'mack-snow eclipse')),
  judged('radar leopard gecko', animal(leo, 'bell-albino eclipse')),
  judged('diablo blanco', animal(leo, 'blizzard eclipse tremper-albino')),
  judged('crestid gecko', animal(crestie)),
  judged('frappuccino crestie', animal(crestie, 'cappuccino lilly-white')),
  judged('axanthic lilly white female', animal(crestie, 'axanthic lilly-white', female)),
  judged('crested gecko hatchlings', animal(crestie, '', { lifeStage: ['hatchling'] })),
  judged('sunglow boa', animal(boa, 'hypo kahl-albino')),
  judged('bci het kahl albino', animal(boa, 'het:kahl-albino')),
  judged('butter corn snake', animal(corn, 'amel caramel')),
  judged('blizzard corn', animal(corn, 'amel charcoal')),
  judged('anery cornsnake male', animal(corn, 'anery', male)),
  judged('snow hognose', animal(hog, 'albino axanthic')),
  judged('female baby hognose', animal(hog, '', { ...female, lifeStage: ['hatchling'] })),
  judged('albino retic', animal(retic, 'albino')),
  judged('beardies', animal(beardie)),
  judged('zero het witblits bearded dragon', animal(beardie, 'zero het:witblits')),
  judged('kingsanke california', animal('lampropeltis-californiae')),
  judged('uromastyx', animal(uromastyx)),
  judged('dart frogs', animal(dartFrogs)),
  judged('red eared slider', animal('trachemys-scripta')),
  judged('jacksons chameleon male', animal('trioceros-jacksonii', '', male)),
  judged('mossy frog', animal('theloderma-corticale')),
  judged('axolotls wild type', animal('ambystoma-mexicanum')),
  judged('tarantula', animal('brachypelma-hamorii brachypelma-boehmei tliltocatl-albopilosus poecilotheria-regalis poecilotheria-metallica chromatopelma-cyaneopubescens')),
  judged('exo terra 45x45x60', goods('enclosure', { attributes: { brand: ['Exo Terra'] }, textAny: ['45x45x60'] })),
  judged('arcadia uvb', goods('heating-lighting', { subcategory: ['uvb-lamp'], attributes: { brand: ['Arcadia'] } })),
  judged('heat lamp for tortoise', goods('heating-lighting', { subcategory: ['basking-lamp', 'heat-emitter'] })),
  judged('frozen pinkies', goods('food', { subcategory: ['frozen-rodents'], textAny: ['pinky', 'pinkie', 'pinkies'] })),
  judged('superworms', goods('food', { attributes: { feeder: ['mealworm'] }, textAny: ['superworms', 'superworm'] })),
  judged('digital thermometer', goods('accessories', { subcategory: ['measuring'] })),
  judged('pied under 250', animal('', 'pied', { maxPrice: 250 })),
  judged('leo gecko 50-100 dollars', animal(leo, '', { minPrice: 50, maxPrice: 100 })),
  judged('hognose over 500', animal(hog, '', { minPrice: 500 })),
  judged('ball pythons for sale near dallas', animal(ball, '', places.dallas.near)),
  judged('corn snake within 30 miles of chicago', animal(corn, '', places.chicago.miles(30))),
  judged('captive bred panther chameleon under 400', animal('furcifer-pardalis', '', { origin: 'captive_bred', maxPrice: 400 })),
];
