import { inSentence } from '../animals/words.ts';
import { say, sayOneOf } from '../chance/phrase.ts';
import type { Random } from '../chance/random.ts';
import type { Traded } from '../market/market.ts';
import type { City } from './gazetteer.ts';

const openings = [
  '{Small|Hobby|Private} breeder {in|near} <city>, {keeping|working with} <animals> since <year>.',
  'Keeping <animals>{, mostly|} {for fun|as a hobby that got out of hand} since <year>.',
  '<Animals> from {my own breeding|our own facility} {in|near} <city>.',
  'Breeding <animals> for more than <years> years.',
  '{Family run|Two-person} breeding project, <animals>.',
];
const middles = [
  '{Every animal leaves with its feeding record.|All animals sold with full records.|Quality over quantity.}',
  '{I only breed what I would keep myself.|Animals are never sold before they feed on their own.|Closed collection since <later>.}',
  '{Meet me at the larger shows.|Visits by appointment.|Happy to answer beginner questions.}',
  '{Vet checked, mite free.|Quarantine is taken seriously here.|Fecals done twice a year.}',
];

/** @returns a few words of a seller about themselves. */
export function bioOf(specialities: readonly Traded[], country: string, city: City, random: Random): string {
  const names = specialities.map(({ species }) => plural(inSentence(species.commonName)));
  const animals =
    names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? 'reptiles');
  const year = random.integer(1996, 2022);
  const facts = {
    animals,
    Animals: animals.charAt(0).toUpperCase() + animals.slice(1),
    city: city.name,
    year: String(year),
    later: String(Math.min(2024, year + random.integer(1, 8))),
    years: String(Math.max(3, 2026 - year)),
  };
  const licence = country === 'AU' ? 'Licensed keeper, licensed buyers only.' : undefined;
  return [
    sayOneOf(openings, facts, random),
    random.chance(0.7) ? say(random.pick(middles), facts, random) : undefined,
    licence,
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}

function plural(name: string): string {
  if (/(s|x|ch)$/.test(name)) return name.endsWith('tortoises') ? name : `${name}es`.replace(/xes$/, 'x');
  return `${name}s`;
}
