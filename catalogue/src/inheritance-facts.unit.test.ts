import { describe, expect, it } from 'vitest';
import { geneOf } from './gene-lookup.ts';

// Sources: WOBP = World of Ball Pythons, MM = MorphMarket Morphpedia, IV = Ians Vivarium, FL = farbvarianten-lexikon.de.
const inheritance = [
  ['python-regius', 'albino', 'recessive'], // Brown et al. 2022, PLoS ONE 17: e0276376
  ['python-regius', 'lavender-albino', 'recessive'], // Brown et al. 2022
  ['python-regius', 'ultramel', 'recessive'], // Brown et al. 2022
  ['python-regius', 'pied', 'recessive'], // Garcia-Elfring et al. 2023, Current Biology 33: 755
  ['python-regius', 'clown', 'recessive'], // WOBP
  ['python-regius', 'axanthic-vpi', 'recessive'], // WOBP
  ['python-regius', 'desert-ghost', 'recessive'], // WOBP
  ['python-regius', 'genetic-stripe', 'recessive'], // WOBP
  ['python-regius', 'pastel', 'incomplete_dominant'], // WOBP
  ['python-regius', 'mojave', 'incomplete_dominant'], // WOBP
  ['python-regius', 'yellow-belly', 'incomplete_dominant'], // WOBP: super form Ivory
  ['python-regius', 'enchi', 'incomplete_dominant'], // WOBP
  ['python-regius', 'cinnamon', 'incomplete_dominant'], // WOBP
  ['python-regius', 'banana', 'incomplete_dominant'], // Mallery & Carrillo 2016, Phyllomedusa 15: 29
  ['python-regius', 'pinstripe', 'dominant'], // WOBP
  ['python-regius', 'spider', 'dominant'], // WOBP
  ['pantherophis-guttatus', 'amel', 'recessive'], // Saenko et al. 2015, Scientific Reports 5: 17118
  ['pantherophis-guttatus', 'anery', 'recessive'], // Bechtel & Bechtel 1989
  ['pantherophis-guttatus', 'lavender', 'recessive'], // Ullate-Agote et al. 2020, PNAS 117: 26307
  ['pantherophis-guttatus', 'motley', 'recessive'], // Montandon et al. 2025, Genome Biology 26: 73
  ['pantherophis-guttatus', 'stripe', 'recessive'], // Montandon et al. 2025
  ['pantherophis-guttatus', 'palmetto', 'recessive'], // FL
  ['pantherophis-guttatus', 'tessera', 'dominant'], // IV
  ['pantherophis-guttatus', 'okeetee', 'polygenic'], // IV
  ['eublepharis-macularius', 'tremper-albino', 'recessive'], // Sykes, Leopard Gecko Genetics
  ['eublepharis-macularius', 'rainwater-albino', 'recessive'], // Sykes
  ['eublepharis-macularius', 'bell-albino', 'recessive'], // Sykes
  ['eublepharis-macularius', 'blizzard', 'recessive'], // Sykes
  ['eublepharis-macularius', 'mack-snow', 'incomplete_dominant'], // MM
  ['eublepharis-macularius', 'lemon-frost', 'incomplete_dominant'], // Guo et al. 2021, PLoS Genetics 17: e1009580
  ['eublepharis-macularius', 'enigma', 'dominant'], // MM
  ['eublepharis-macularius', 'tangerine', 'polygenic'], // Sykes
  ['correlophus-ciliatus', 'lilly-white', 'incomplete_dominant'], // MM
  ['correlophus-ciliatus', 'axanthic', 'recessive'], // Altitude Exotics
  ['correlophus-ciliatus', 'harlequin', 'polygenic'], // Moon Valley Reptiles
  ['boa-imperator', 'kahl-albino', 'recessive'], // Class Reptilia
  ['boa-imperator', 'jungle', 'incomplete_dominant'], // Buddha Boa
  ['boa-imperator', 'leopard', 'recessive'], // H. Winner 2005
  ['heterodon-nasicus', 'anaconda', 'incomplete_dominant'], // heterodon-nasicus.com
  ['heterodon-nasicus', 'arctic', 'incomplete_dominant'], // heterodon-nasicus.com
  ['heterodon-nasicus', 'albino', 'recessive'], // hognosegenes.com
  ['pogona-vitticeps', 'leatherback', 'incomplete_dominant'], // Di-Poï & Milinkovitch 2016
  ['pogona-vitticeps', 'witblits', 'recessive'], // MM
  ['morelia-spilota', 'tiger', 'polygenic'], // Herpetoculture Network
  ['ambystoma-mexicanum', 'leucistic', 'recessive'], // Woodcock et al. 2017, Scientific Reports 7: 6
] as const;

/** Pairs of alleles that share a locus, by breeding trials. */
const allelic = [
  ['python-regius', 'albino', 'candy'], // WOBP: Candino
  ['python-regius', 'mojave', 'lesser'], // WOBP
  ['python-regius', 'yellow-belly', 'gravel'], // WOBP: Highway
  ['python-regius', 'cinnamon', 'black-pastel'], // WOBP: 8-Ball
  ['python-regius', 'huffman', 'black-pastel'], // likely: trade consensus, as are the next three
  ['python-regius', 'het-red-axanthic', 'cinnamon'],
  ['python-regius', 'daddy', 'mojave'],
  ['python-regius', 'lemonback', 'fire'],
  ['python-regius', 'clown', 'cryptic'], // r/BallPythonMutations on allelic complexes: Crypton
  ['pantherophis-guttatus', 'amel', 'ultra'], // IV: Ultramel
  ['pantherophis-guttatus', 'motley', 'stripe'], // Montandon et al. 2025
  ['pantherophis-guttatus', 'hypo', 'strawberry'], // cornguide.com
  ['pantherophis-guttatus', 'hypo', 'christmas'], // cornguide.com
  ['boa-imperator', 'sharp-albino', 'boawoman-caramel'], // Morphpedia, basicallyboas.com: Paradigm
  ['boa-imperator', 'sharp-albino', 'prodigy'], // Morphpedia, “Albino (Sharp)”: Paradise
  ['correlophus-ciliatus', 'cappuccino', 'sable'], // LM Reptiles: Luwak
] as const;

/** Pairs that look alike and yet lie at different loci. */
const notAllelic = [
  ['eublepharis-macularius', 'tremper-albino', 'bell-albino'], // Sykes
  ['eublepharis-macularius', 'tremper-albino', 'rainwater-albino'], // Sykes
  ['boa-imperator', 'kahl-albino', 'sharp-albino'], // Class Reptilia
  ['python-regius', 'axanthic-vpi', 'axanthic-tsk'], // WOBP
  ['python-regius', 'albino', 'lavender-albino'], // Brown et al. 2022: TYR and OCA2
] as const;

describe('inheritance', () => {
  it.each(inheritance)('of %s: %s is %s', (species, gene, mode) => {
    expect(geneOf(species, gene)?.inheritance).toBe(mode);
  });

  it('of banana is tied to the sex chromosomes', () => {
    expect(geneOf('python-regius', 'banana')?.sexLinked).toBe(true);
  });
});

describe('loci', () => {
  it.each(allelic)('of %s: %s and %s are alleles', (species, one, other) => {
    const locus = geneOf(species, one)?.locus;
    expect(locus).toBeDefined();
    expect(geneOf(species, other)?.locus).toBe(locus);
  });

  it.each(notAllelic)('of %s: %s and %s are not alleles', (species, one, other) => {
    const [a, b] = [geneOf(species, one), geneOf(species, other)];
    expect(a && b).toBeDefined();
    expect(a?.locus === undefined || a.locus !== b?.locus).toBe(true);
  });
});

describe('what is only likely', () => {
  it.each([
    ['boa-imperator', 'sharp-albino', 'light'],
    ['python-regius', 'cinnamon', '8-ball'],
    ['python-regius', 'black-pastel', '8-ball'],
    ['python-regius', 'lesser', 'butter'],
    ['python-regius', 'desert', 'Females'],
    ['hemitheconyx-caudicinctus', 'whiteout', 'two copies'],
  ])('of %s: %s is told as such', (species, gene, about) => {
    expect(geneOf(species, gene)?.welfare).toContain('likely');
    expect(geneOf(species, gene)?.welfare).toContain(about);
  });
});

describe('two copies', () => {
  it.each([
    ['correlophus-ciliatus', 'lilly-white'],
    ['python-regius', 'champagne'],
    ['morelia-spilota', 'jaguar'],
  ])('of %s: %s are lethal', (species, gene) => {
    expect(geneOf(species, gene)).toMatchObject({ homozygousLethal: true, welfare: expect.any(String) });
  });

  it('of a spider are assumed to be so, which no trial has shown', () => {
    expect(geneOf('python-regius', 'spider')?.homozygousLethal).toBe('assumed');
  });

  it('of the hidden gene woma have a name although they do not live', () => {
    expect(geneOf('python-regius', 'hidden-gene-woma')?.welfare).toContain('pearls');
  });

  it.each([
    ['python-regius', 'yellow-belly', 'Ivory'],
    ['python-regius', 'mahogany', 'Suma (Super Mahogany)'],
    ['eublepharis-macularius', 'mack-snow', 'Super Snow'],
    ['heterodon-nasicus', 'anaconda', 'Superconda'],
    ['pogona-vitticeps', 'leatherback', 'Silkback'],
  ])('of %s: %s make the %s', (species, gene, superForm) => {
    expect(geneOf(species, gene)?.superForm).toBe(superForm);
  });
});
