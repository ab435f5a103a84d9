import type { LifeStage } from '@vivarium/contracts/listings/live-animal.ts';
import type { Diet } from '../market/species-market.ts';

/** Up to that weight of the snake in grams, these are offered. */
type Sizes = readonly (readonly [upTo: number, prey: string])[];

const rats: Sizes = [
  [90, '{f/t hopper mice|frozen/thawed rat pinks|live hoppers|f/t fuzzy mice}'],
  [220, '{f/t rat pups|frozen/thawed rat pups|small f/t mice|live rat crawlers}'],
  [550, '{f/t weaned rats|rat weaners|frozen/thawed weaned rats|f/t adult mice}'],
  [1500, '{f/t small rats|small rats, frozen/thawed|small rats, live or f/t}'],
  [4000, '{f/t medium rats|medium rats|frozen/thawed medium rats}'],
  [12_000, '{large f/t rats|large rats|jumbo rats, frozen/thawed}'],
  [Number.POSITIVE_INFINITY, '{f/t rabbits|jumbo rats and rabbits|prekilled rabbits}'],
];
const mice: Sizes = [
  [14, '{f/t pinkies|frozen/thawed pinkies|pinky mice}'],
  [35, '{f/t fuzzies|frozen/thawed fuzzies|fuzzy mice}'],
  [90, '{f/t hoppers|hopper mice|frozen/thawed hoppers}'],
  [250, '{f/t adult mice|weaned mice, f/t|frozen/thawed mice}'],
  [Number.POSITIVE_INFINITY, '{large f/t mice|f/t jumbo mice|f/t adult mice}'],
];
const tinyRodents: Sizes = [
  [15, '{unscented f/t pinkies|unscented pinkies|f/t pinkies}'],
  [60, '{f/t fuzzies|unscented fuzzies|two f/t pinkies}'],
  [Number.POSITIVE_INFINITY, '{f/t adult mice|f/t weaned mice|f/t hoppers}'],
];

/** Grams to assume for prey size where an animal was not weighed. */
const assumed: Readonly<Record<LifeStage, number>> = {
  hatchling: 13,
  juvenile: 60,
  subadult: 200,
  adult: 500,
};
const assumedOfRatEaters: Readonly<Record<LifeStage, number>> = {
  hatchling: 80,
  juvenile: 300,
  subadult: 900,
  adult: 2500,
};

type OtherDiet = Exclude<Diet, 'rats' | 'mice' | 'tiny-rodents'>;
const others: Readonly<Record<OtherDiet, readonly [young: string, grown: string]>> = {
  'fish-and-rodents': [
    '{chopped worms and pinkies|fish-scented pinkies|pinkies and strips of tilapia}',
    '{f/t mice|f/t mice and the odd fish|rodents, chicks and fish}',
  ],
  insects: [
    '{small crickets|small dubia|small dubia and crickets|BSFL and small crickets}',
    '{dubia|crickets and dubia|dubia, crickets and the odd hornworm|locusts and dubia|mealworms and dubia}',
  ],
  'small-insects': [
    '{fruit flies and pinhead crickets|pinheads}',
    '{small crickets and fruit flies|micro crickets and bean beetles}',
  ],
  'gecko-diet': [
    '{complete gecko diet (fig and apricot)|CGD|powdered gecko diet and a few small crickets}',
    '{complete gecko diet|CGD plus the odd cricket|gecko diet and dubia}',
  ],
  omnivore: [
    '{small crickets and chopped greens|BSFL, dubia and greens|insects and greens}',
    '{greens and dubia|a proper mix of greens and insects|collards, squash and dubia|salad, roaches and the odd snail}',
  ],
  greens: [
    '{finely chopped greens|leafy greens and flowers}',
    '{leafy greens, flowers and some fruit|a wide mix of greens and weeds}',
  ],
  grasses: [
    '{weeds, dandelion and soaked pellets|a varied diet of weeds}',
    '{weeds, grasses and hay|dandelion, plantain and hay|garden weeds, plus hay}',
  ],
  pellets: [
    '{hatchling pellets and bloodworm|sinking pellets and small worms}',
    '{turtle pellets, worms and greens|pellets, smelt and snails}',
  ],
  flies: [
    '{melanogaster and springtails|springtails and fruit flies}',
    '{fruit flies (hydei and melanogaster)|dusted hydei|flightless fruit flies and springtails}',
  ],
  worms: [
    '{chopped blackworm and bloodworm|brine shrimp and small worms|frozen bloodworm}',
    '{earthworms and pellets|nightcrawlers|sinking pellets and earthworms}',
  ],
  spider: [
    '{pre-killed crickets|cricket legs and small roaches|small mealworms}',
    '{dubia|adult crickets|red runners}',
  ],
  'large-lizard': [
    '{insects, snails and chopped egg|dubia and small pinkies|roaches, egg and ground turkey}',
    '{f/t rodents, chicks and eggs|whole prey, egg and fish|a varied whole-prey diet}',
  ],
  eggs: ['{finch and quail eggs|quail eggs}', '{quail eggs|chicken and quail eggs}'],
};

/** @returns a phrase (see `chance/phrase.ts`) for what an animal of that size is fed. */
export function preyPhrase(diet: Diet, stage: LifeStage, grams: number | undefined): string {
  const isYoung = stage === 'hatchling' || stage === 'juvenile';
  if (diet === 'rats') return ofSize(rats, grams ?? assumedOfRatEaters[stage]);
  if (diet === 'mice') return ofSize(mice, grams ?? assumed[stage]);
  if (diet === 'tiny-rodents') return ofSize(tinyRodents, grams ?? assumed[stage]);
  const [young, grown] = others[diet];
  return isYoung ? young : grown;
}

/** @returns a phrase for how often. */
export function oftenPhrase(diet: Diet, stage: LifeStage): string {
  const isYoung = stage === 'hatchling' || stage === 'juvenile';
  if (['rats', 'mice', 'tiny-rodents', 'fish-and-rodents', 'eggs'].includes(diet))
    return isYoung
      ? '{every 5 days|every 5-6 days|weekly|every 7 days|once a week}'
      : '{every 10 days|every two weeks|every 10-14 days|every 14 days}';
  if (diet === 'spider') return isYoung ? '{twice a week|every 4 days}' : '{once a week|every 10 days}';
  if (diet === 'large-lizard') return isYoung ? 'daily' : '{three times a week|every other day}';
  return isYoung ? '{daily|every day}' : '{every other day|three times a week|every second day}';
}

function ofSize(sizes: Sizes, grams: number): string {
  return sizes.find(([upTo]) => grams < upTo)?.[1] ?? '';
}
