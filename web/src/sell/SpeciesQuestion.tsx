import { useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { bestRank, fold } from '../catalogue/name-rank.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Field } from '../ui/Field.tsx';
import { fieldId } from './field-id.ts';
import type { QuestionProps } from './question-props.ts';
import styles from './sell.module.css';
import { useOtherNamesOfSpecies } from './use-other-names.ts';

const MOST = 8;

/** Which species: by its common name, its scientific one, or what the trade calls it. */
export function SpeciesQuestion({ form, change, catalogue, problems }: QuestionProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<string>();
  const species = catalogue.speciesOf(form.species);
  const otherNames = useOtherNamesOfSpecies();
  const options = useMemo(() => {
    const wanted = fold(typed ?? '');
    if (wanted === '') return [];
    return catalogue.species
      .flatMap((one) => {
        const rank = bestRank([one.commonName, one.scientificName, ...otherNames(one.slug)], wanted);
        return rank === undefined ? [] : [{ one, rank }];
      })
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST)
      .map(({ one }) => one);
  }, [typed, catalogue, otherNames]);
  const error = problems['attributes.species'];
  return (
    <Field
      label={t`Which species?`}
      id={fieldId('attributes.species')}
      hint={t`Common or scientific name; “BP” or “crestie” will do.`}
      error={
        typed && options.length === 0
          ? t`No species of that name is known here. Try its scientific name.`
          : error
      }
    >
      {(control) => (
        <Combobox
          {...control}
          listLabel={t`Species`}
          value={typed ?? species?.commonName ?? ''}
          onType={setTyped}
          onBlur={() => setTyped(undefined)}
          firstIsDefault
          options={options}
          keyOf={({ slug }) => slug}
          onSelect={({ slug }) => {
            setTyped(undefined);
            if (slug !== form.species) change({ species: slug, traits: [] });
          }}
          renderOption={({ slug, commonName, scientificName }) => (
            <span>
              {commonName} <i>{scientificName}</i>
              {otherNames(slug).length > 0 && (
                <span className={styles.beneath}>{otherNames(slug).slice(0, 3).join(', ')}</span>
              )}
            </span>
          )}
        />
      )}
    </Field>
  );
}
