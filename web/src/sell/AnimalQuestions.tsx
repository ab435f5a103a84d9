import { useLingui } from '@lingui/react/macro';
import { type AnimalAttribute, animalAttributes } from '@vivarium/catalogue/animal-attributes.ts';
import { AnimalQuestion } from './AnimalQuestion.tsx';
import { pairsOf } from './pairs-of.ts';
import type { QuestionProps } from './question-props.ts';
import { SpeciesQuestion } from './SpeciesQuestion.tsx';
import styles from './sell.module.css';
import { TraitsQuestion } from './TraitsQuestion.tsx';

/** What is typed is short: two such questions stand side by side. */
const isTyped = ({ type }: AnimalAttribute) => type === 'date' || type === 'number';

/** What buyers of an animal ask, in their order; the rest follows once the species is known. */
export function AnimalQuestions(props: QuestionProps) {
  const { t } = useLingui();
  const { form, change, catalogue, problems } = props;
  const species = catalogue.speciesOf(form.species);
  if (species === undefined) return <SpeciesQuestion {...props} />;
  const asked = animalAttributes.filter(
    ({ askedWhen }: AnimalAttribute) =>
      askedWhen === undefined || form.animal[askedWhen.key as keyof typeof form.animal] === askedWhen.value,
  );
  const { cites, scientificName } = species;
  const papers = cites
    ? t`${scientificName} is in CITES Appendix ${cites}: keep the papers at hand.`
    : undefined;
  const question = (declared: (typeof animalAttributes)[number]) => (
    <AnimalQuestion
      key={declared.key}
      declared={declared}
      answer={form.animal[declared.key]}
      error={problems[`attributes.${declared.key}`]}
      hint={declared.key === 'origin' ? papers : undefined}
      onAnswer={(answer) => change({ animal: { ...form.animal, [declared.key]: answer } })}
    />
  );
  return (
    <>
      <SpeciesQuestion {...props} />
      {catalogue.genesOf(species.slug).length > 0 && <TraitsQuestion {...props} />}
      {pairsOf(asked, isTyped).map((together) =>
        together.length > 1 ? (
          <div key={together[0]?.key} className={styles.pair}>
            {together.map(question)}
          </div>
        ) : (
          together.map(question)
        ),
      )}
    </>
  );
}
