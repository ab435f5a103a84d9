import type { Facts } from '../chance/phrase.ts';
import { say } from '../chance/phrase.ts';
import type { Random } from '../chance/random.ts';
import type { City } from '../sellers/gazetteer.ts';
import type { Morph } from './morph.ts';
import { oftenPhrase, preyPhrase } from './prey.ts';
import type { Specimen } from './specimen.ts';
import { inSentence, isLivebearing, nicknamesOf, stageWord, youngOf } from './words.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * What the sentences in `voice/` may mention of one listing. A fact that is not so is undefined, which rules out
 * the sentences that need it; those named `if…` are empty texts that only do that.
 */
export function factsOf(
  specimen: Specimen,
  morph: Morph,
  city: City,
  listedAt: number,
  random: Random,
): Facts {
  const { species, traded, sex, stage, hatchedAt, weightGrams, quantity, origin } = specimen;
  const isOne = quantity === 1;
  const isYoung = stage === 'hatchling' || stage === 'juvenile';
  const { diet } = traded.market;
  const hatched = hatchedAt === undefined ? undefined : new Date(hatchedAt);
  const listed = new Date(listedAt);
  const when = hatched && `${months[hatched.getUTCMonth()]} ${hatched.getUTCFullYear()}`;
  const nickname = random.pick(nicknamesOf(species));
  const full = [morph.visible, ...morph.hets].filter((part) => part !== undefined).join(', ');
  const her = sex === 'female' ? 'her' : sex === 'male' ? 'him' : 'it';
  const condition = (isSo: boolean) => (isSo ? '' : undefined);
  const project = projectOf(morph, random);
  const age = specimen.months === undefined ? undefined : ageWords(specimen.months);
  return {
    name: inSentence(species.commonName),
    noun: sex === 'unsexed' ? nickname : sex,
    stage: stageWord(species, stage),
    morph: morph.visible,
    Full: isOne && full !== '' ? full : undefined,
    hets: morph.hets.length > 0 ? morph.hets.join(' and ') : undefined,
    carries: morph.certainHets.length > 0 ? morph.certainHets.join(' and ') : undefined,
    project,
    aProject: project && `${/^[AEIOU]/.test(project) ? 'an' : 'a'} ${project}`,
    She: isOne ? (sex === 'female' ? 'She' : sex === 'male' ? 'He' : 'It') : undefined,
    her: isOne ? her : undefined,
    hatched: when && `${isLivebearing(species) ? 'born' : 'hatched'} in ${when}`,
    hatchedShort: hatched && isOne ? `CB${String(hatched.getUTCFullYear()).slice(2)}` : undefined,
    age,
    Age: age && age.charAt(0).toUpperCase() + age.slice(1),
    weight: weightGrams === undefined || !isOne ? undefined : grams(weightGrams),
    weighDay: `${months[listed.getUTCMonth()]?.slice(0, 3)} ${Math.max(1, listed.getUTCDate() - random.integer(0, 6))}`,
    prey: say(preyPhrase(diet, stage, weightGrams), {}, random),
    often: say(oftenPhrase(diet, stage), {}, random),
    meals: stage === 'hatchling' && isOne ? String(random.integer(4, 12)) : undefined,
    count: isOne ? undefined : String(quantity),
    young: isOne ? undefined : youngOf(species),
    origin: origin === 'captive_bred' ? undefined : origin === 'farmed' ? 'captive farmed' : 'wild caught',
    Origin: origin === 'captive_bred' ? undefined : origin === 'farmed' ? 'Captive farmed' : 'Wild caught',
    eggs: String(random.integer(4, 9)),
    lastYear: String(listed.getUTCFullYear() - random.integer(1, 2)),
    city: city.name,
    region: city.region,
    ifBred: condition(origin === 'captive_bred'),
    ifAdult: condition(stage === 'adult'),
    ifYoung: condition(isYoung),
    ifGrown: condition(!isYoung),
    ifNormal: condition(morph.visible === undefined && morph.hets.length === 0),
    ifMorph: condition(morph.visible !== undefined),
    ifInsectivore: condition(diet === 'insects' || diet === 'small-insects'),
    ifTailed: condition(species.slug !== 'correlophus-ciliatus'),
    ifAquatic: condition(species.slug === 'ambystoma-mexicanum'),
    ifMetric: condition(city.country !== 'US'),
    ifImperial: condition(city.country === 'US'),
    ifSexed: condition(sex !== 'unsexed'),
    ifSnake: condition(species.group === 'snake'),
    ifLayer: condition(sex === 'female' && !isLivebearing(species)),
    ifSire: condition(sex === 'male'),
  };
}

function projectOf(morph: Morph, random: Random): string | undefined {
  const genes = [
    ...morph.hets.map((het) => het.replace(/^.*het /, '')),
    ...(morph.visible?.split(' ').slice(-1) ?? []),
  ];
  return genes.length > 0 ? random.pick(genes) : undefined;
}

function ageWords(ageMonths: number): string {
  if (ageMonths < 2.5) return `${Math.round(ageMonths * 4.35)} weeks old`;
  if (ageMonths < 20) return `${Math.round(ageMonths)} months old`;
  return `${Math.round(ageMonths / 12)} years old`;
}

function grams(weight: number): string {
  if (weight >= 10_000) return `${(weight / 1000).toFixed(0)} kg`;
  return weight >= 2000 ? `${(weight / 1000).toFixed(1)} kg` : `${weight} g`;
}
