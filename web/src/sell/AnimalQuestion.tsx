import type { AnimalAttribute } from '@vivarium/catalogue/animal-attributes.ts';
import { animalAttributeLabel, animalValueLabel } from '../format/animal-words.ts';
import { dayOf } from '../format/date.ts';
import { Field } from '../ui/Field.tsx';
import { animalQuestion, animalValueBeneath } from './animal-question-words.ts';
import { Choices } from './Choices.tsx';
import { Flag } from './Flag.tsx';
import { fieldId } from './field-id.ts';

interface AnimalQuestionProps {
  declared: AnimalAttribute;
  answer: string | boolean | undefined;
  error: string | undefined;
  hint: string | undefined;
  onAnswer: (answer: string | boolean) => void;
}

/** A question for a declared attribute of animals, as its type demands. */
export function AnimalQuestion({ declared, answer, error, hint, onAnswer }: AnimalQuestionProps) {
  const { key, label, type, choices = [], required } = declared;
  const path = `attributes.${key}`;
  const isOptional = required === undefined;
  if (type === 'boolean') {
    return (
      <Flag
        label={animalAttributeLabel(key, label)}
        path={path}
        checked={answer === true}
        onChange={onAnswer}
      />
    );
  }
  const value = String(answer ?? '');
  if (type === 'choice') {
    return (
      <Choices
        legend={animalAttributeLabel(key, label)}
        path={path}
        optional={isOptional}
        options={choices.map((choice) => ({
          value: choice.value,
          label: animalValueLabel(key, choice.value) ?? choice.label,
          beneath: animalValueBeneath(key, choice.value) ?? choice.beneath,
        }))}
        value={value}
        error={error}
        {...(hint !== undefined && { hint })}
        onChoose={onAnswer}
      />
    );
  }
  return (
    <Field label={animalQuestion(declared)} optional={isOptional} id={fieldId(path)} error={error}>
      {(control) =>
        type === 'date' ? (
          <input
            {...control}
            type="date"
            max={dayOf(new Date())}
            value={value}
            onChange={(event) => onAnswer(event.target.value)}
          />
        ) : (
          <input
            {...control}
            inputMode="decimal"
            maxLength={14}
            value={value}
            onChange={(event) => onAnswer(event.target.value)}
          />
        )
      }
    </Field>
  );
}
