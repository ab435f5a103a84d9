import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { facetLabel } from '../../catalogue/labels.ts';
import { chosenGenes, type TraitChoice, traitChoiceOf, withTrait } from '../state/route-changes.ts';
import { useSearch } from '../state/search-context.ts';
import { FacetList } from './FacetList.tsx';
import { FacetOption } from './FacetOption.tsx';
import styles from './facets.module.css';

const words: [TraitChoice, MessageDescriptor][] = [
  ['any', msg`Any`],
  ['visual', msg`Visual`],
  ['super', msg`Super`],
  ['het', msg`Het`],
  ['possible_het', msg`Poss. het`],
];

/** Genes with, once one is chosen, what the animal should have of it. All chosen genes must be there together. */
export function TraitFacet({ catalogue }: { catalogue: Catalogue | undefined }) {
  const { t } = useLingui();
  const { facets, route, change } = useSearch();
  const species = onlyOne(route.facets.species);
  const labelOf = (gene: string) => facetLabel('traits', gene, catalogue, species);
  const chosen = chosenGenes(route);
  const listed = new Set(facets.traits.items.map(({ value }) => value));
  const missing = chosen.filter((gene) => !listed.has(gene));
  const option = (gene: string, count: number | undefined) => {
    const choice = traitChoiceOf(route, gene);
    return (
      <>
        <FacetOption
          name={labelOf(gene)}
          count={count}
          checked={choice !== 'none'}
          onToggle={() => {
            facets.traits.searchForItems('');
            change((now) => withTrait(now, gene, choice === 'none' ? 'any' : 'none'));
          }}
        />
        {choice !== 'none' && (
          <Zygosity
            gene={gene}
            name={labelOf(gene)}
            choice={choice}
            catalogue={catalogue}
            species={species}
          />
        )}
      </>
    );
  };
  const withMissing = {
    ...facets.traits,
    items: [
      ...missing.map((gene) => ({
        value: gene,
        label: gene,
        highlighted: gene,
        count: Number.NaN,
        isRefined: true,
      })),
      ...facets.traits.items,
    ],
  };
  return (
    <FacetList title={t`Traits`} find={t`Find a trait`} facet={withMissing} labelOf={labelOf}>
      {(item) => option(item.value, Number.isNaN(item.count) ? undefined : item.count)}
    </FacetList>
  );
}

interface ZygosityProps {
  gene: string;
  name: string;
  choice: TraitChoice;
  catalogue: Catalogue | undefined;
  species: string | undefined;
}

function Zygosity({ gene, name, choice, catalogue, species }: ZygosityProps) {
  const { t } = useLingui();
  const { change } = useSearch();
  const group = useId();
  const known = catalogue?.geneOf(gene, species);
  const possible = words.filter(([zygosity]) => isPossible(zygosity, known) || zygosity === choice);
  if (possible.length < 3 && choice === 'any') return null;
  return (
    <fieldset className={styles.zygosity}>
      <legend className="visually-hidden">
        <Trans>What the animal has of {name}</Trans>
      </legend>
      {possible.map(([zygosity, word]) => (
        <label key={zygosity}>
          <input
            type="radio"
            name={group}
            checked={zygosity === choice}
            onChange={() => change((route) => withTrait(route, gene, zygosity))}
          />
          {t(word)}
        </label>
      ))}
    </fieldset>
  );
}

/** Offers no het of a dominant gene; offers everything that is not known to be impossible. */
function isPossible(zygosity: TraitChoice, gene: ReturnType<Catalogue['geneOf']>): boolean {
  if (gene === undefined || zygosity === 'any' || zygosity === 'visual') return true;
  if (zygosity === 'super') return gene.superForm !== undefined;
  return gene.inheritance === 'recessive';
}

function onlyOne(values: string[] | undefined): string | undefined {
  return values?.length === 1 ? values[0] : undefined;
}
