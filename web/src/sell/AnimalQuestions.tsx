import { Field } from '../ui/Field.tsx';
import { Choices } from './Choices.tsx';
import { fieldId } from './field-id.ts';
import type { QuestionProps } from './question-props.ts';
import { SpeciesQuestion } from './SpeciesQuestion.tsx';
import styles from './sell.module.css';
import { TraitsQuestion } from './TraitsQuestion.tsx';

const sexes = [
  { value: 'male', label: 'Male', beneath: '1.0' },
  { value: 'female', label: 'Female', beneath: '0.1' },
  { value: 'unsexed', label: 'Unsexed', beneath: '0.0.1' },
];
const lifeStages = [
  { value: 'hatchling', label: 'Hatchling' },
  { value: 'juvenile', label: 'Juvenile' },
  { value: 'subadult', label: 'Subadult' },
  { value: 'adult', label: 'Adult' },
];
const origins = [
  { value: 'captive_bred', label: 'Captive bred', beneath: 'Bred by you or by somebody you can name' },
  { value: 'farmed', label: 'Farmed', beneath: 'From a farm in its country of origin' },
  { value: 'wild_caught', label: 'Wild caught' },
];

/** What buyers of an animal ask, in their order; the rest follows once the species is known. */
export function AnimalQuestions(props: QuestionProps) {
  const { form, change, catalogue, problems } = props;
  const species = catalogue.speciesOf(form.species);
  return (
    <>
      <SpeciesQuestion {...props} />
      {species && (
        <>
          {catalogue.genesOf(species.slug).length > 0 && <TraitsQuestion {...props} />}
          <Choices
            legend="Sex"
            path="attributes.sex"
            options={sexes}
            value={form.sex}
            error={problems['attributes.sex']}
            onChoose={(sex) => change({ sex })}
          />
          <Choices
            legend="Life stage"
            path="attributes.lifeStage"
            options={lifeStages}
            value={form.lifeStage}
            error={problems['attributes.lifeStage']}
            onChoose={(lifeStage) => change({ lifeStage })}
          />
          <div className={styles.pair}>
            <Field
              label="Hatched or born on"
              optional
              id={fieldId('attributes.hatchedOn')}
              error={problems['attributes.hatchedOn']}
            >
              {(control) => (
                <input
                  {...control}
                  type="date"
                  max={new Date().toISOString().slice(0, 10)}
                  value={form.hatchedOn}
                  onChange={(event) => change({ hatchedOn: event.target.value })}
                />
              )}
            </Field>
            <Field
              label="Weight in grams"
              optional
              id={fieldId('attributes.weightGrams')}
              error={problems['attributes.weightGrams']}
            >
              {(control) => (
                <input
                  {...control}
                  inputMode="decimal"
                  maxLength={8}
                  value={form.weightGrams}
                  onChange={(event) => change({ weightGrams: event.target.value.trim() })}
                />
              )}
            </Field>
          </div>
          <Choices
            legend="Origin"
            path="attributes.origin"
            options={origins}
            value={form.origin}
            error={problems['attributes.origin']}
            {...(species.cites && {
              hint: `${species.scientificName} is in CITES Appendix ${species.cites}: keep the papers at hand.`,
            })}
            onChoose={(origin) => change({ origin })}
          />
          {form.lifeStage === 'adult' && (
            <label className={styles.flag}>
              <input
                type="checkbox"
                checked={form.provenBreeder}
                onChange={(event) => change({ provenBreeder: event.target.checked })}
              />
              Proven breeder
            </label>
          )}
        </>
      )}
    </>
  );
}
