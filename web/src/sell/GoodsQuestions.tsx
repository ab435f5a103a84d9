import { useLingui } from '@lingui/react/macro';
import type { AttributeDeclaration } from '@vivarium/catalogue/category.ts';
import { Field } from '../ui/Field.tsx';
import { Choices } from './Choices.tsx';
import { Flag } from './Flag.tsx';
import { fieldId } from './field-id.ts';
import type { QuestionProps } from './question-props.ts';
import styles from './sell.module.css';
import type { AttributeValue } from './sell-form.ts';

/** As many answers as can stand side by side; more become a list to choose from. */
const MOST_IN_SIGHT = 4;

/** The questions that the category declares, in its own order. */
export function GoodsQuestions({ form, change, catalogue, problems }: QuestionProps) {
  const { t } = useLingui();
  const category = catalogue.categoryOf(form.category);
  if (category === undefined) return null;
  return (
    <>
      {category.subcategories.length > 0 && (
        <Field label={t`Kind`} optional id={fieldId('subcategory')} error={problems.subcategory}>
          {(control) => (
            <select
              {...control}
              value={form.subcategory}
              onChange={(event) => change({ subcategory: event.target.value })}
            >
              <option value="">{t`Not said`}</option>
              {category.subcategories.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className={styles.attributes}>
        {category.attributes.map((declaration) => (
          <AttributeQuestion
            key={declaration.key}
            declaration={declaration}
            value={form.goods[declaration.key]}
            error={problems[`attributes.${declaration.key}`]}
            onAnswer={(value) => {
              const { [declaration.key]: _, ...others } = form.goods;
              change({ goods: value === undefined ? others : { ...others, [declaration.key]: value } });
            }}
          />
        ))}
      </div>
    </>
  );
}

interface AttributeQuestionProps {
  declaration: AttributeDeclaration;
  value: AttributeValue | undefined;
  error: string | undefined;
  onAnswer: (value: AttributeValue | undefined) => void;
}

function AttributeQuestion({ declaration, value, error, onAnswer }: AttributeQuestionProps) {
  const { t } = useLingui();
  const { key, label, type, choices = [], unit, max } = declaration;
  // Publishing asks every kind of goods whether they are new, whatever the category declares.
  const required = declaration.required || key === 'condition';
  const path = `attributes.${key}`;
  if (type === 'boolean') {
    return (
      <Flag
        label={label}
        path={path}
        checked={value === true}
        onChange={(checked) => onAnswer(checked || undefined)}
      />
    );
  }
  if (type === 'choice' && choices.length <= MOST_IN_SIGHT) {
    return (
      <Choices
        legend={label}
        path={path}
        options={choices}
        value={String(value ?? '')}
        error={error}
        optional={!required}
        onChoose={onAnswer}
      />
    );
  }
  const name = unit === undefined ? label : t`${label} in ${unit}`;
  return (
    <Field label={name} optional={!required} id={fieldId(path)} error={error}>
      {(control) =>
        type === 'choice' ? (
          <select
            {...control}
            value={String(value ?? '')}
            onChange={(event) => onAnswer(event.target.value || undefined)}
          >
            <option value="">{t`Not said`}</option>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...control}
            inputMode={type === 'text' ? 'text' : 'decimal'}
            maxLength={type === 'text' ? (max ?? 200) : 12}
            value={String(value ?? '')}
            onChange={(event) => onAnswer(event.target.value || undefined)}
          />
        )
      }
    </Field>
  );
}
