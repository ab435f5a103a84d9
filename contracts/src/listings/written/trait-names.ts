import { combinationsOf } from '@vivarium/catalogue/combination-lookup.ts';
import { genesOf, lociOf } from '@vivarium/catalogue/gene-lookup.ts';
import { zygositiesOf } from '@vivarium/catalogue/zygosity.ts';
import type { Trait } from '../live-animal.ts';
import { lettersOf } from './names.ts';

/** What a name among traits stands for. */
export interface NamedTraits {
  /** As the catalogue writes it. */
  name: string;
  /** What an animal has that is called so and nothing more. */
  traits: readonly Trait[];
  /** The one gene that it is the plain name of: only of such can it be said to be het or super. */
  gene?: string;
  /** Genes that the name does not tell apart: it has to be said which. */
  anyOf?: readonly string[];
}

/** `Axanthic (VPI)`: what stands before, and what stands within the brackets. */
const bracketed = /^(.+?) \((.+)\)$/;
const named = new Map<string, ReadonlyMap<string, NamedTraits>>();

/**
 * The names of one species' genes, their super forms, and of several genes together, by their letters. Where one name
 * stands for several things, the gene comes first, then the super form, then what is made of several genes.
 */
export function traitNamesOf(species: string): ReadonlyMap<string, NamedTraits> {
  const before = named.get(species);
  if (before !== undefined) return before;
  const names = new Map<string, NamedTraits>();
  const add = (called: readonly string[], traits: NamedTraits) => {
    for (const name of called.flatMap(formsOf)) {
      const letters = lettersOf(name);
      if (letters !== '' && !names.has(letters)) names.set(letters, traits);
    }
  };
  const genes = genesOf(species);
  for (const { slug, name, otherNames } of genes) {
    add([name, ...otherNames], { name, traits: [{ gene: slug, zygosity: 'visual' }], gene: slug });
  }
  for (const gene of genes) {
    const { slug, superForm } = gene;
    if (superForm === undefined || !zygositiesOf(gene).includes('super')) continue;
    const [, base = superForm, within = superForm] = bracketed.exec(superForm) ?? [];
    // “Blue-eyed leucistic” is the super form of several genes, and says of none of them that it is there.
    const isShared = genes.some((other) => other !== gene && other.superForm?.startsWith(`${base} (`));
    const called = [superForm, within, ...(isShared ? [] : [base])];
    add(called, { name: superForm, traits: [{ gene: slug, zygosity: 'super' }] });
  }
  for (const { name, alleles } of lociOf(species).flatMap(({ compounds }) => compounds)) {
    add([name], { name, traits: alleles.map((gene) => ({ gene, zygosity: 'visual' })) });
  }
  for (const { name, otherNames, parts } of combinationsOf(species)) {
    const open = parts.find((part) => part.genes.length > 1);
    add([name, ...otherNames], {
      name,
      traits: parts.map(({ genes: [gene = ''], zygosity }) => ({ gene, zygosity })),
      ...(open === undefined ? {} : { anyOf: open.genes }),
    });
  }
  named.set(species, names);
  return names;
}

function formsOf(name: string): string[] {
  const [, base, within] = bracketed.exec(name) ?? [];
  return base === undefined || within === undefined ? [name] : [`${base} ${within}`, `${within} ${base}`];
}
