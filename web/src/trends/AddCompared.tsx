import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { facetLabel } from '../catalogue/labels.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { Button } from '../ui/Button.tsx';
import type { Compared } from './compare-route.ts';
import { Picker } from './Picker.tsx';
import { SpeciesPicker } from './SpeciesPicker.tsx';
import styles from './trends.module.css';

/** One more to compare: a species, and, if one likes, a trait of it. */
export function AddCompared({ onAdd }: { onAdd: (one: Compared) => void }) {
  const { t } = useLingui();
  const catalogue = useCatalogue();
  const [chosen, setChosen] = useState<Partial<Compared>>({});
  const { species, trait } = chosen;
  const genes = species === undefined ? [] : (catalogue?.genesOf(species) ?? []);
  return (
    <>
      <SpeciesPicker
        placeholder={t`Add a species`}
        chosen={species}
        onChoose={(one) => setChosen(one === undefined ? {} : { species: one })}
      />
      {species !== undefined && genes.length > 0 && (
        <Picker
          label={t`Trait`}
          placeholder={t`All`}
          chosen={trait === undefined ? undefined : facetLabel('traits', trait, catalogue, species)}
          options={genes.map(({ slug, name }) => ({ value: slug, label: name }))}
          onChoose={(one) => setChosen({ species, ...(one !== undefined && { trait: one }) })}
        />
      )}
      {species !== undefined && (
        <Button
          look="primary"
          className={styles.add}
          onClick={() => {
            onAdd({ species, ...(trait !== undefined && { trait }) });
            setChosen({});
          }}
        >
          {t`Compare it`}
        </Button>
      )}
    </>
  );
}
