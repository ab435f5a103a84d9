import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { animal, goods, judged, places } from '../judged.ts';
import type { JudgedQuery, Wants } from '../wants.ts';

const { austin, leeds, london, houston, manchester, phoenix, portland, portlandMaine, newYork } = places;
const { saltLakeCity, denver, reading, berlin, tampa, bristol, glasgow, chicago, orange } = places;
const { seattle, toronto, stLouis, paris, munich, dallas } = places;
const [ball, leo, crestie] = ['python-regius', 'eublepharis-macularius', 'correlophus-ciliatus'];
const [corn, hog, beardie] = ['pantherophis-guttatus', 'heterodon-nasicus', 'pogona-vitticeps'];
const upTo = (maxPrice: number, currency?: Currency): Wants => ({ maxPrice, ...(currency && { currency }) });

// biome-ignore format: a table
export const priceAndPlaceQueries: readonly JudgedQuery[] = [
  judged('ball python under 300', animal(ball, '', upTo(300))),
  judged('clown bp < $300', animal(ball, 'clown', upTo(300))),
  judged('$200-400 crested gecko', animal(crestie, '', { minPrice: 200, maxPrice: 400 })),
  judged('leopard gecko 200 to 400 usd', animal(leo, '', { minPrice: 200, maxPrice: 400, currency: 'USD' })),
  judged('retic over 1k', animal('malayopython-reticulatus', '', { minPrice: 1000 })),
  judged('max 250 corn snake', animal(corn, '', upTo(250))),
  judged('hognose between 100 and 200', animal(hog, '', { minPrice: 100, maxPrice: 200 })),
  judged('bearded dragon less than 80 euros', animal(beardie, '', upTo(80, 'EUR'))),
  judged('royal python under £50', animal(ball, '', upTo(50, 'GBP'))),
  judged('leo up to $120', animal(leo, '', upTo(120))),
  judged('crestie 150 or less', animal(crestie, '', upTo(150))),
  judged('bp pied at least 500', animal(ball, 'pied', { minPrice: 500 })),
  judged('axolotl under 30€', animal('ambystoma-mexicanum', '', upTo(30, 'EUR'))),
  judged('ball python under $1,500', animal(ball, '', upTo(1500))),
  judged('pied clown under 2k', animal('', 'pied clown', upTo(2000))),
  judged('ball python $200', animal(ball), 'price'),
  judged('corn snake 100-200', animal(corn, '', { minPrice: 100, maxPrice: 200 }), 'price'),
  judged('ball python under 500g', animal(ball)),
  judged('ball python over 1500 grams female', animal(ball, '', { sex: 'female' })),
  judged('leopard gecko under 6 months', animal(leo)),
  judged('crested gecko cheap', animal(crestie)),
  judged('ball python near Austin', animal(ball, '', austin.near)),
  judged('crested gecko near austin tx', animal(crestie, '', austin.near)),
  judged('leopard gecko in Leeds', animal(leo, '', leeds.in)),
  judged('within 50 miles of Leeds', leeds.miles(50)),
  judged('hognose within 50 miles of leeds', animal(hog, '', leeds.miles(50))),
  judged('bp within 100 km of berlin', animal(ball, '', berlin.km(100))),
  judged('corn snakes around London', animal(corn, '', london.near)),
  judged('bearded dragon in london', animal(beardie, '', london.in)),
  judged('pied bp female near Houston under 400', animal(ball, 'pied', { sex: 'female', ...houston.near, ...upTo(400) })),
  judged('leo near manchester', animal(leo, '', manchester.near)),
  judged('sulcata near Phoenix', animal('centrochelys-sulcata', '', phoenix.near)),
  judged('ball python in Portland, Maine', animal(ball, '', portlandMaine.in)),
  judged('ball python in Portland', animal(ball, '', portland.in)),
  judged('crestie near New York', animal(crestie, '', newYork.near)),
  judged('corn snake near Salt Lake City', animal(corn, '', saltLakeCity.near)),
  judged('retic 50 miles from Denver', animal('malayopython-reticulatus', '', denver.miles(50))),
  judged('bearded dragon near Reading', animal(beardie, '', reading.near)),
  judged('bearded dragon in Reading', animal(beardie, '', reading.in), 'place'),
  judged('bearded dragon Reading', animal(beardie, '', reading.near), 'place'),
  judged('crested gecko Leeds', animal(crestie, '', leeds.near), 'place'),
  judged('bearded dragon in orange', animal(beardie, '', orange.in), 'place'),
  judged('ball python around 78701', animal(ball)),
  judged('ball python near me', animal(ball)),
  judged('ball python in stock', animal(ball)),
  judged('leopard gecko in good condition', animal(leo)),
  judged('vivarium near Bristol', goods('enclosure', { subcategory: ['terrarium'], ...bristol.near })),
  judged('fish tank in glasgow', goods('enclosure', glasgow.in)),
  judged('thermostat within 25 miles of Chicago', goods('heating-lighting', { subcategory: ['thermostat'], ...chicago.miles(25) })),
  judged('hognose near tampa, fl', animal(hog, '', tampa.near)),
  judged('crestie lilly white within 20mi of seattle', animal(crestie, 'lilly-white', seattle.miles(20))),
  judged('leopard gecko near Toronto', animal(leo, '', toronto.near)),
  judged('boa imperator near St. Louis', animal('boa-imperator', '', stLouis.near)),
  judged('royal python near paris 50 km', animal(ball, '', paris.km(50))),
  judged('munich leopard gecko', animal(leo, '', munich.near), 'place'),
  judged('het pied in Dallas under $200', animal('', 'het:pied', { ...dallas.in, ...upTo(200) })),
];
