import { useLingui } from '@lingui/react/macro';
import { facetLabel } from '../catalogue/labels.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { animalValueLabel } from '../format/animal-words.ts';
import { countries } from '../format/countries.ts';
import { currentLocale } from '../format/language.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { type GuideRoute, sexes, stages } from './guide-route.ts';
import { Picker } from './Picker.tsx';
import { SpeciesPicker } from './SpeciesPicker.tsx';
import styles from './trends.module.css';

interface PriceGuideFiltersProps {
  route: GuideRoute;
  change: (part: Partial<GuideRoute>) => void;
}

/** Which animal: its species, all of its traits, its sex and age. */
export function PriceGuideFilters({ route, change }: PriceGuideFiltersProps) {
  const { t } = useLingui();
  const catalogue = useCatalogue();
  const { species, traits, sex, stage, country } = route;
  const genes = catalogue?.genesOf(species) ?? [];
  const name = (trait: string) => facetLabel('traits', trait, catalogue, species);
  return (
    <search className={styles.filters} aria-label={t`Filters`}>
      <SpeciesPicker
        placeholder={t`Species`}
        chosen={species}
        onChoose={(chosen) => chosen !== undefined && change({ species: chosen, traits: [] })}
      />
      {genes.length > 0 && (
        <div className={styles.traits}>
          <Picker
            label={t`Has all of these traits`}
            placeholder={t`Add a trait`}
            chosen={undefined}
            options={genes
              .filter(({ slug }) => !traits.includes(slug))
              .map(({ slug, name: label }) => ({ value: slug, label }))}
            onChoose={(chosen) => chosen !== undefined && change({ traits: [...traits, chosen] })}
          />
          {traits.length > 0 && (
            <ul className={styles.chips}>
              {traits.map((trait) => (
                <li key={trait}>
                  <Button
                    aria-label={t`Without ${name(trait)}`}
                    onClick={() => change({ traits: traits.filter((one) => one !== trait) })}
                  >
                    {name(trait)} <Icon name="close" size={14} />
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <Choice
        label={t`Sex`}
        value={sex}
        values={sexes}
        words={(value) => animalValueLabel('sex', value) ?? value}
        onChoose={(chosen) => change({ sex: chosen })}
      />
      <Choice
        label={t`Life stage`}
        value={stage}
        values={stages}
        words={(value) => animalValueLabel('lifeStage', value) ?? value}
        onChoose={(chosen) => change({ stage: chosen })}
      />
      <Choice
        label={t`Country`}
        value={country}
        values={countries(currentLocale()).map(({ code }) => code)}
        words={(value) => facetLabel('country', value, catalogue)}
        onChoose={(chosen) => change({ country: chosen })}
      />
    </search>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T | undefined;
  values: readonly T[];
  words: (value: T) => string;
  onChoose: (value: T | undefined) => void;
}

function Choice<T extends string>({ label, value, values, words, onChoose }: ChoiceProps<T>) {
  const { t } = useLingui();
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={value ?? ''}
          onChange={({ target }) => onChoose(values.find((one) => one === target.value))}
        >
          <option value="">{t`All`}</option>
          {values.map((one) => (
            <option key={one} value={one}>
              {words(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
