import { useLingui } from '@lingui/react/macro';
import { facetLabel } from '../catalogue/labels.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { Picker } from './Picker.tsx';

interface SpeciesPickerProps {
  placeholder: string;
  /** The slug of what is chosen. */
  chosen: string | undefined;
  /** Undefined: none, as when the text is emptied. */
  onChoose: (species: string | undefined) => void;
}

/** One of all species, found by its common name. */
export function SpeciesPicker({ placeholder, chosen, onChoose }: SpeciesPickerProps) {
  const { t } = useLingui();
  const catalogue = useCatalogue();
  return (
    <Picker
      label={t`Species`}
      placeholder={placeholder}
      chosen={chosen && facetLabel('species', chosen, catalogue)}
      options={(catalogue?.species ?? []).map(({ slug, commonName, scientificName }) => ({
        value: slug,
        label: commonName,
        beneath: scientificName,
      }))}
      onChoose={onChoose}
    />
  );
}
