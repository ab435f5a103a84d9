import type { Gene, SpeciesGenes } from '@vivarium/catalogue/gene.ts';
import type { Name } from './name.ts';
import { withPlurals, wordsOfName } from './name-forms.ts';
import { offeredGenes, shortGenes, tellingGenes } from './trade-names.ts';

/** `Axanthic (VPI)`: what stands before, and what stands within the brackets. */
const bracketed = /^(.+?) \((.+)\)$/;

/** Names of genes, of their super forms and of two alleles together, for each species. */
export function geneNames(all: readonly SpeciesGenes[]): Name[] {
  const exact = new Set(all.flatMap(({ genes }) => genes.flatMap(plainNames).map(keyOf)));
  return all.flatMap(({ species, genes, loci }) => {
    const own = new Set(genes.flatMap(plainNames).map(keyOf));
    const bySlug = new Map(genes.map((gene) => [gene.slug, gene]));
    return [
      ...genes.flatMap((gene) => [
        ...plainNames(gene).flatMap((name) => forms(name, single(species, gene))),
        ...superNames(gene).flatMap((name) =>
          forms(name, { ...single(species, gene), form: 'super' as const }),
        ),
        ...(shortGenes[species]?.[gene.slug] ?? []).flatMap((name) => forms(name, single(species, gene))),
        ...[...partsOf(gene, genes, exact), ...(offeredGenes[species]?.[gene.slug] ?? [])]
          .filter((name) => !own.has(keyOf(name)))
          .flatMap((name) => forms(name, { ...single(species, gene), partial: true })),
      ]),
      ...loci.flatMap(({ compounds }) =>
        compounds.flatMap(({ name, alleles }) => {
          const both = alleles.flatMap((slug) => bySlug.get(slug) ?? []);
          return forms(name, { kind: 'compound', species, name, alleles: both });
        }),
      ),
      ...(tellingGenes[species] ?? []).flatMap(({ names, genes: slugs }) => {
        const alleles = slugs.flatMap((slug) => bySlug.get(slug) ?? []);
        return names.map(
          (name): Name => ({
            words: wordsOfName(name),
            sense: { kind: 'compound', species, name, alleles, saysMore: true },
          }),
        );
      }),
    ];
  });
}

function single(species: string, gene: Gene) {
  return { kind: 'gene', species, gene, form: 'single', partial: false } as const;
}

function plainNames({ name, otherNames }: Gene): string[] {
  return [name, ...otherNames].flatMap((each) => {
    const [, base, strain] = bracketed.exec(each) ?? [];
    return base === undefined || strain === undefined ? [each] : [`${base} ${strain}`, `${strain} ${base}`];
  });
}

function superNames({ superForm }: Gene): string[] {
  if (superForm === undefined) return [];
  const [, base = '', within = ''] = bracketed.exec(superForm) ?? [];
  if (base === '') return [superForm];
  return /leucistic/i.test(base) ? [within] : [base, within];
}

/**
 * Words that name a gene only in part: what stands before brackets, and a last word which several genes of the
 * species share or which is a gene by itself in another species.
 */
function partsOf(gene: Gene, siblings: readonly Gene[], exact: ReadonlySet<string>): string[] {
  const base = bracketed.exec(gene.name)?.[1];
  const last = wordsOfName(gene.name).slice(1).at(-1);
  if (base !== undefined) return [base];
  if (last === undefined) return [];
  const sharers = siblings.filter(({ name }) => wordsOfName(name).slice(1).at(-1) === last);
  return exact.has(last) || sharers.length > 1 ? [last] : [];
}

function forms(name: string, sense: Name['sense']): Name[] {
  return withPlurals(wordsOfName(name)).map((words) => ({ words, sense }));
}

function keyOf(name: string): string {
  return wordsOfName(name).join('');
}
