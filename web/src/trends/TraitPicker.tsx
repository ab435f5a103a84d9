import { useLingui } from '@lingui/react/macro';
import { facetLabel } from '../catalogue/labels.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { Picker } from './Picker.tsx';

interface TraitPickerProps {
  species: string | undefined;
  /** The slug of the gene that is chosen. */
  chosen: string | undefined;
  /** Undefined: none, as when the text is emptied. */
  onChoose: (trait: string | undefined) => void;
}

/** One of the traits of a species; nothing where it has none that are known, unless one is chosen that can be taken back. */
export function TraitPicker({ species, chosen, onChoose }: TraitPickerProps) {
  const { t } = useLingui();
  const catalogue = useCatalogue();
  const genes = species === undefined ? [] : (catalogue?.genesOf(species) ?? []);
  if (genes.length === 0 && chosen === undefined) return null;
  return (
    <Picker
      label={t`Trait`}
      placeholder={t`All`}
      chosen={chosen === undefined ? undefined : facetLabel('traits', chosen, catalogue, species)}
      options={genes.map(({ slug, name }) => ({ value: slug, label: name }))}
      onChoose={onChoose}
    />
  );
}
