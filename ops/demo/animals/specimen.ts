import type { Species } from '@vivarium/catalogue/species.ts';
import type {
  LifeStage,
  LiveAnimalAttributes,
  Origin,
  Sex,
  Trait,
} from '@vivarium/contracts/listings/live-animal.ts';
import { type Random, type Weights, weights } from '../chance/random.ts';
import type { Traded } from '../market/market.ts';
import { mayBeOffered } from '../market/trade-rules.ts';
import { ageOf } from './age.ts';
import { localityOf } from './localities.ts';
import { traitsOf } from './traits.ts';
import { weightOf } from './weight.ts';

/** One animal on offer (or one of several alike), before anything is said about it. */
export interface Specimen {
  traded: Traded;
  species: Species;
  traits: readonly Trait[];
  locality: string | undefined;
  sex: Sex;
  stage: LifeStage;
  /** Undefined for imported animals. */
  months: number | undefined;
  hatchedAt: number | undefined;
  weightGrams: number | undefined;
  origin: Origin;
  isProven: boolean;
  quantity: number;
}

const importedStages: Weights<LifeStage> = weights(['subadult', 30], ['adult', 70]);

/** Groups whose young cannot be told apart by eye, and the chance that a young one is sexed all the same. */
const youngSexed: Readonly<Record<string, number>> = {
  snake: 0.93,
  gecko: 0.3,
  lizard: 0.15,
  chameleon: 0.6,
  tortoise: 0.02,
  turtle: 0.03,
  frog: 0.04,
  salamander: 0.03,
  invertebrate: 0.06,
};

/** @param listedAt Unix milliseconds. @returns an animal of the species as a seller of the country would offer it. */
export function specimenOf(traded: Traded, country: string, listedAt: number, random: Random): Specimen {
  const { species, market } = traded;
  const origin = originOf(traded, country, random);
  const age = origin === 'captive_bred' ? ageOf(market, country, listedAt, random) : undefined;
  const stage = age?.stage ?? random.from(importedStages);
  const sex = sexOf(species, stage, random);
  // An import's age is a guess from its size.
  const months = age?.months ?? market.matureMonths * (stage === 'adult' ? 1.3 : 0.7);
  const weightGrams = random.chance(0.82) ? weightOf(market, months, sex, random) : undefined;
  const traits = origin === 'captive_bred' ? traitsOf(species.slug, random) : [];
  const isProven = stage === 'adult' && sex !== 'unsexed' && origin !== 'wild_caught' && random.chance(0.4);
  const isLot = sex === 'unsexed' && stage === 'hatchling' && traits.length === 0 && random.chance(0.4);
  return {
    traded,
    species,
    traits,
    locality: traits.length === 0 && country !== 'AU' ? localityOf(species.slug, random) : undefined,
    sex,
    stage,
    months: age?.months,
    hatchedAt: age?.hatchedAt,
    weightGrams,
    origin,
    isProven,
    quantity: isLot
      ? random.integer(2, species.group === 'frog' || species.group === 'invertebrate' ? 20 : 8)
      : 1,
  };
}

/** @returns the attributes of the specimen's listing; the day of hatching only where the seller keeps records. */
export function attributesOf(specimen: Specimen, random: Random): LiveAnimalAttributes {
  const { species, traits, sex, stage, hatchedAt, weightGrams, origin, isProven, quantity } = specimen;
  const knowsDay = hatchedAt !== undefined && random.chance(stage === 'adult' ? 0.6 : 0.9);
  return {
    species: species.slug,
    traits: [...traits],
    sex,
    lifeStage: stage,
    ...(knowsDay && { hatchedOn: new Date(hatchedAt).toISOString().slice(0, 10) }),
    ...(weightGrams !== undefined && quantity === 1 && { weightGrams }),
    origin,
    ...(stage === 'adult' && sex !== 'unsexed' && { provenBreeder: isProven }),
  };
}

function originOf({ species, market }: Traded, country: string, random: Random): Origin {
  const draw = random.next();
  const { wild = 0, farmed = 0 } = market;
  const origin: Origin = draw < wild ? 'wild_caught' : draw < wild + farmed ? 'farmed' : 'captive_bred';
  return mayBeOffered(country, species, origin) ? origin : 'captive_bred';
}

function sexOf(species: Species, stage: LifeStage, random: Random): Sex {
  const young = youngSexed[species.group] ?? 0.5;
  const grown = species.group === 'frog' || species.group === 'salamander' ? 0.6 : 0.95;
  const isSexed =
    species.slug === 'eublepharis-macularius' && stage !== 'adult'
      ? random.chance(0.7)
      : random.chance(stage === 'hatchling' ? young : stage === 'juvenile' ? (young + grown) / 2 : grown);
  if (!isSexed) return 'unsexed';
  return random.chance(0.53) ? 'female' : 'male';
}
