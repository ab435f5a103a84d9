import { genesOf } from '@vivarium/catalogue/gene-lookup.ts';
import { sayOneOf } from '../chance/phrase.ts';
import type { Random } from '../chance/random.ts';
import { withTypo } from '../chance/typos.ts';
import type { Morph } from './morph.ts';
import type { Specimen } from './specimen.ts';
import { inSentence, nicknamesOf, sexNotation, stageWord, youngOf } from './words.ts';

/** How a seller writes titles: each keeps to one way, more or less. */
export type TitleStyle = 'notation' | 'plain' | 'year' | 'weight' | 'bare';
export const titleStyles: readonly TitleStyle[] = ['notation', 'plain', 'year', 'weight', 'bare'];

const patterns: Readonly<Record<TitleStyle, readonly string[]>> = {
  notation: [
    '<sign> <morph>',
    '<sign> <morph> <Name>',
    '<morph> <nick> <sign>',
    '<Name> <sign> – <morph>',
    '<sign> <Name>',
    '<Name> <sign>',
  ],
  plain: [
    '<Sex> <morph> <name>',
    '<morph> <name>, <sex>',
    '<morph> <name>',
    '<Proven> <morph> {<nick>|<name>}',
    '<Name>, <morph>, <sex>',
    '<Stage> <morph> <name>',
    '<Proven> <name>',
    '<Name>, <stage> <sex>',
    '<Stage> <name>',
  ],
  year: [
    '<year> <morph> <sex>',
    '<cb> <morph> <nick>',
    '<morph> <name> (<year>)',
    '<cb> <name> <sign>',
    '<Name> <year>',
    '<year> <Name>, <sex>',
  ],
  weight: [
    '<morph> <sex> <weight>',
    '<morph> <nick>, <weight>',
    '<Name> – <morph> – <weight>',
    '<Name> <sex>, <weight>',
  ],
  bare: [
    '<morph>',
    '<morph> <nick>',
    '<morph> <sex>',
    '<Name>{ for sale|}',
    '<name>{ for sale|}',
    '<scientific>',
  ],
};

const lotPatterns: readonly string[] = [
  '<Name> <young>{, <count> available|}',
  '<cb> <name> <young>',
  '<scientific> <young>{, unsexed|}',
  '<Name>, <year> <young>',
  '0.0.<count> <Name>',
];

/** @returns a title as the seller writes them; hets follow the name of what shows. */
export function titleOf(specimen: Specimen, morph: Morph, style: TitleStyle, random: Random): string {
  const { species, sex, stage, hatchedAt, weightGrams, quantity, isProven, locality, origin } = specimen;
  const nick = random.pick(nicknamesOf(species));
  const name = [locality, inSentence(species.commonName)].filter(Boolean).join(' ');
  const year = hatchedAt === undefined ? undefined : String(new Date(hatchedAt).getUTCFullYear());
  const facts = {
    sign: sexNotation[sex],
    sex: sex === 'unsexed' ? undefined : sex,
    Sex: sex === 'unsexed' ? undefined : upper(sex),
    morph: morphText(specimen, morph, random),
    name,
    Name: upper(name),
    nick,
    scientific: upper([species.scientificName, locality].filter(Boolean).join(' ')),
    stage: stageWord(species, stage),
    Stage: upper(stageWord(species, stage)),
    Proven: isProven ? `Proven ${sex}` : undefined,
    year,
    cb: year && `CB${year.slice(2)}`,
    weight: weightGrams === undefined ? undefined : `${weightGrams} g`,
    young: youngOf(species),
    count: String(quantity),
  };
  const isMorph = facts.morph !== undefined;
  // “Normal” alone says nothing.
  const isVisible = morph.visible !== undefined;
  const fitting = (quantity > 1 ? lotPatterns : patterns[style]).filter(
    (p) => quantity > 1 || (p.includes('<morph>') === isMorph && (isVisible || p !== '<morph>')),
  );
  const said = sayOneOf(fitting, facts, random) ?? `${facts.Name}`;
  const title =
    origin === 'captive_bred' || random.chance(0.4) ? said : `${said}, ${origin === 'farmed' ? 'CF' : 'WC'}`;
  return random.chance(0.012) ? withTypo(title, random) : title;
}

/** What shows, then hets; `Normal` for one that shows nothing but carries something. */
function morphText({ species }: Specimen, morph: Morph, random: Random): string | undefined {
  if (morph.visible === undefined && morph.hets.length === 0)
    return genesOf(species.slug).length > 4 && random.chance(0.35)
      ? random.pick(['Normal', 'Wild type'])
      : undefined;
  const hets = morph.hets.map((het) => (random.chance(0.35) ? het.replace('poss het', 'ph') : het));
  return [morph.visible ?? 'Normal', ...hets].join(' ');
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
