import { combinationLabel } from '@vivarium/catalogue/combination-lookup.ts';
import type { Gene } from '@vivarium/catalogue/gene.ts';
import { traitLabel } from '@vivarium/catalogue/trait-label.ts';
import { type Zygosity, zygositiesOf } from '@vivarium/catalogue/zygosity.ts';
import type { Meaning } from '../../meaning/meaning.ts';
import type { GeneSense, GeneSpan } from './markers.ts';

/** What a name may mean, of one species; `fits: false` when the gene has no such zygosity. */
export interface Option {
  meaning: Extract<Meaning, { kind: 'trait' | 'combination' }>;
  label: string;
  /** The label where the species is said beside it. */
  brief: string;
  species: string;
  isRecessive: boolean;
  fits: boolean;
}

/** @returns what a name may mean in its senses, with the marker before it. */
export function optionsOf(span: GeneSpan, senses: readonly GeneSense[]): Option[] {
  return senses.flatMap((sense) => {
    switch (sense.kind) {
      case 'compound':
        return sense.alleles.map((gene) => option(gene, sense.species, 'visual', !span.zygosity));
      case 'combination':
        return [combinationOption(sense)];
      default:
        return [geneOption(span, sense.gene, sense.form, sense.species)];
    }
  });
}

function geneOption(span: GeneSpan, gene: Gene, form: 'single' | 'super', species: string): Option {
  const { zygosity: said, chance } = span;
  if (form === 'super') return option(gene, species, 'super', said === undefined || said === 'super');
  if (said === undefined || said === 'visual') return option(gene, species, 'visual', true);
  if (zygositiesOf(gene).includes(said)) return option(gene, species, said, true, chance);
  const isBare = said === 'super' && (gene.inheritance === 'recessive' || gene.inheritance === 'polygenic');
  return option(gene, species, 'visual', isBare || span.doubtful === 'continued' || span.from === span.first);
}

function option(gene: Gene, species: string, zygosity: Zygosity, fits: boolean, chance?: number): Option {
  const value = { gene: gene.slug, zygosity, ...(chance === undefined ? {} : { chance }) };
  const label = traitLabel(gene, zygosity, chance);
  const isRecessive = gene.inheritance === 'recessive';
  return { meaning: { kind: 'trait', value }, label, brief: label, species, isRecessive, fits };
}

function combinationOption({ species, combination }: Extract<GeneSense, { kind: 'combination' }>): Option {
  const { slug, name } = combination;
  const parts = combination.parts.map(({ genes, zygosity }) => ({ genes: [...genes], zygosity }));
  return {
    meaning: { kind: 'combination', value: { species, combination: slug, parts } },
    label: combinationLabel(species, combination),
    brief: name,
    species,
    isRecessive: true,
    fits: true,
  };
}
