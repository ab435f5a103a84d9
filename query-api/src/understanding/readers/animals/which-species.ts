import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Span } from '../../tokens/find-spans.ts';
import { singularOf } from '../../words/name-forms.ts';
import { ordinaryWords, sureAbbreviations } from '../../words/ordinary-words.ts';
import type { GeneSpan } from './markers.ts';

/** Which species the genes of a query are genes of. */
export interface SpeciesInQuestion {
  /** Species named for sure, and those named weakly whose genes are named too. */
  named: ReadonlyMap<Span, string>;
  /** The only species that genes are looked for in; `undefined`: all. */
  among: ReadonlySet<string> | undefined;
  /** The words leave no doubt that genes are spoken of. */
  isSure: boolean;
}

/**
 * Species by name (“royal python”); else by a short name of one whose genes are named (“pied ball”); else by what
 * all named genes have in common (“banana clown”) and the kind of animal (“albino python”).
 *
 * @param spans that are not denied
 * @param deniedGenes who wants no clown speaks of what may be one: “banana no clown”
 */
export function speciesInQuestion(
  spans: readonly Span[],
  genes: readonly GeneSpan[],
  lexicon: Lexicon,
  deniedGenes: readonly GeneSpan[] = [],
): SpeciesInQuestion {
  const clear = spans.filter((span) => !isRatherGene(span, spans, genes));
  const strong = new Map(clear.flatMap((span) => slugsOf(span, true).map((slug) => [span, slug] as const)));
  if (strong.size > 0) return { named: strong, among: new Set(strong.values()), isSure: true };

  const speciesOfGenes = genes.map((gene) => ({ gene, species: exactSpecies(gene) }));
  const weak = new Map(
    spans.flatMap((span) =>
      slugsOf(span, false)
        .filter((slug) =>
          speciesOfGenes.some(({ gene, species }) => gene.first !== span.first && species.has(slug)),
        )
        .map((slug) => [span, slug] as const),
    ),
  );
  if (new Set(weak.values()).size === 1) return { named: weak, among: new Set(weak.values()), isSure: true };

  const kinds = spans.flatMap(({ senses }) =>
    senses.flatMap((sense) => (sense.kind === 'animal' ? [sense.noun] : [])),
  );
  const ofKind =
    kinds.length === 0
      ? undefined
      : new Set(
          [...lexicon.species].flatMap(([slug, { words }]) =>
            kinds.every((kind) => words.has(kind)) ? [slug] : [],
          ),
        );
  const shared = sharedBy([
    ...(ofKind === undefined ? [] : [ofKind]),
    ...speciesOfGenes.map(({ species }) => species),
    ...deniedGenes.map(exactSpecies),
  ]);
  const spoken = [...genes, ...deniedGenes];
  const isSure = new Set(spoken.map(({ key }) => key)).size > 1 && spoken.some((gene) => !isOrdinary(gene));
  if (isSure && shared.size > 0) return { named: new Map(), among: shared, isSure };
  return { named: new Map(), among: ofKind, isSure: false };
}

/** Whether the name of a gene is also an English word, or too short to be sure of. */
export function isOrdinary({ key, zygosity }: GeneSpan): boolean {
  if (zygosity !== undefined) return false;
  const word = singularOf(key);
  if (sureAbbreviations.has(key)) return false;
  return word.length <= 3 || ordinaryWords.has(word) || ordinaryWords.has(key);
}

function sharedBy([first, ...others]: readonly ReadonlySet<string>[]): Set<string> {
  return new Set([...(first ?? [])].filter((slug) => others.every((other) => other.has(slug))));
}

/** “Woma” is a python, and a gene of the ball python where that or another of its genes is named too. */
function isRatherGene(span: Span, spans: readonly Span[], genes: readonly GeneSpan[]): boolean {
  const own = genes.find(({ first }) => first === span.first);
  if (own === undefined || slugsOf(span, true).length === 0) return false;
  const species = exactSpecies(own);
  const isOwn = (slug: string) => species.has(slug);
  return (
    own.zygosity !== undefined ||
    spans.some((other) => other !== span && slugsOf(other, true).some(isOwn)) ||
    genes.some((other) => other !== own && [...exactSpecies(other)].some(isOwn))
  );
}

function slugsOf({ senses, corrected }: Span, certain: boolean): string[] {
  if (corrected && !certain) return [];
  const slugs = senses.flatMap((sense) =>
    sense.kind === 'species' && sense.certain === certain ? [sense.slug] : [],
  );
  return slugs.length === 1 ? slugs : [];
}

function exactSpecies({ genes }: GeneSpan): Set<string> {
  const isWhole = genes.some(
    (sense) => sense.kind === 'compound' || (sense.kind === 'gene' && !sense.partial),
  );
  const exact = genes.filter((sense) => !isWhole || sense.kind !== 'gene' || !sense.partial);
  return new Set(exact.map(({ species }) => species));
}
