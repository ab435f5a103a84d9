import { traitLabel } from '@vivarium/catalogue/trait-label.ts';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { sexNotation } from '../format/sex.ts';
import { answered, type SellForm } from './sell-form.ts';

/** The longest title that the contract takes. */
export const TITLE_MAX = 255;

/** @returns a title as breeders write it, from the answers: `1.0 Pied Clown Ball python, het Albino`. */
export function suggestedTitle(form: SellForm, catalogue: Catalogue): string {
  const species = catalogue.speciesOf(form.species);
  if (form.category !== 'live-animal' || species === undefined) return '';
  const labels = form.traits.flatMap(({ gene, zygosity, chance }) => {
    const known = catalogue.geneOf(gene, form.species);
    return known ? [{ zygosity, label: traitLabel(known, zygosity, chance) }] : [];
  });
  const shown = labels.filter(({ zygosity }) => zygosity === 'visual' || zygosity === 'super');
  const carried = labels.filter(({ zygosity }) => zygosity === 'het' || zygosity === 'possible_het');
  const head = [
    sexNotation(answered(form.animal.sex))?.notation,
    ...shown.map(({ label }) => label),
    species.commonName,
  ];
  const tail = carried.map(({ label }) => label).join(', ');
  const title = head.filter(Boolean).join(' ');
  return cutText(tail === '' ? title : `${title}, ${tail}`, TITLE_MAX);
}

/** @returns the title that a form stands for: the seller's own, else the suggested one. */
export function titleOf(form: SellForm, catalogue: Catalogue): string {
  return form.title ?? suggestedTitle(form, catalogue);
}
