import type { Meaning } from '@vivarium/query-api/understanding/meaning/meaning.ts';
import type { JudgedQuery, Wants } from './wants.ts';

/** Chips as texts that can be compared: `species:python-regius`, `trait:clown:possible_het:66`, `price:200:400:`. */
export type ChipKey = string;

/** @returns the chips that should be made of the query: all that is wanted and said. */
export function expectedChips({ wants, unsaid }: JudgedQuery): ChipKey[] {
  return wantedChips(wants).filter(
    (key) => !unsaid.some((prefix) => key === prefix || key.startsWith(`${prefix}:`) || isGene(key, prefix)),
  );
}

/** `trait:axanthic` also stands for `trait:axanthic-vpi`. */
function isGene(key: ChipKey, prefix: string): boolean {
  return prefix.startsWith('trait:') && key.startsWith(`${prefix}-`);
}

function wantedChips(wants: Wants): ChipKey[] {
  const { minPrice, maxPrice, currency, near } = wants;
  const hasPrice = minPrice !== undefined || maxPrice !== undefined;
  return [
    ...(wants.species ?? []).map((slug) => `species:${slug}`),
    ...(wants.traits ?? []).flatMap(({ gene, zygosity, chance }) =>
      [gene].flat().map((slug) => `trait:${slug}:${zygosity}:${chance ?? ''}`),
    ),
    ...(wants.sex === undefined ? [] : [`sex:${wants.sex}`]),
    ...(wants.lifeStage ?? []).map((stage) => `lifeStage:${stage}`),
    ...(wants.origin === undefined ? [] : [`origin:${wants.origin}`]),
    ...(wants.provenBreeder === undefined ? [] : ['provenBreeder:true']),
    ...(wants.category ?? []).map((slug) => `category:${slug}`),
    ...(hasPrice ? [`price:${minPrice ?? ''}:${maxPrice ?? ''}:${currency ?? ''}`] : []),
    ...(near === undefined
      ? []
      : [`place:${near.name}:${cell(near.lat)}:${cell(near.lng)}:${near.radiusKm.toFixed(1)}`]),
  ];
}

/** @returns a chip of the understanding, in the same words; a combination is its parts, as a person wants them. */
export function chipKeys(meaning: Meaning): ChipKey[] {
  if (meaning.kind !== 'combination') return [chipKey(meaning)];
  return meaning.value.parts.flatMap(({ genes, zygosity }) =>
    genes.map((gene) => chipKey({ kind: 'trait', value: { gene, zygosity } })),
  );
}

function chipKey(meaning: Exclude<Meaning, { kind: 'combination' }>): ChipKey {
  switch (meaning.kind) {
    case 'trait': {
      const { gene, zygosity, chance } = meaning.value;
      return `trait:${gene}:${zygosity}:${chance ?? ''}`;
    }
    case 'price': {
      const { min, max, currency } = meaning.value;
      return `price:${min ?? ''}:${max ?? ''}:${currency ?? ''}`;
    }
    case 'place': {
      const { name, lat, lng, radiusKm } = meaning.value;
      return `place:${name}:${cell(lat)}:${cell(lng)}:${radiusKm.toFixed(1)}`;
    }
    default:
      return `${meaning.kind}:${meaning.value}`;
  }
}

/** Places are the same when they agree to a tenth of a degree. */
function cell(degrees: number): string {
  return degrees.toFixed(1);
}
