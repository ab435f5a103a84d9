import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import type { Compared } from './compare-route.ts';
import { SpeciesPicker } from './SpeciesPicker.tsx';
import { TraitPicker } from './TraitPicker.tsx';
import styles from './trends.module.css';

/** One more to compare: a species, and, if one likes, a trait of it. */
export function AddCompared({ onAdd }: { onAdd: (one: Compared) => void }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<Partial<Compared>>({});
  const { species, trait } = chosen;
  return (
    <>
      <SpeciesPicker
        placeholder={t`Add a species`}
        chosen={species}
        onChoose={(one) => setChosen(one === undefined ? {} : { species: one })}
      />
      <TraitPicker
        species={species}
        chosen={trait}
        onChoose={(one) => setChosen({ ...(species && { species }), ...(one && { trait: one }) })}
      />
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
