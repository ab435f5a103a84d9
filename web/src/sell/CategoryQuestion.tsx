import { Trans, useLingui } from '@lingui/react/macro';
import { Choices } from './Choices.tsx';
import type { QuestionProps } from './question-props.ts';
import styles from './sell.module.css';
import type { AttributeValue, SellForm } from './sell-form.ts';

/** What kind of thing it is. It cannot change once others may have seen it: everything else hangs on it. */
export function CategoryQuestion({ form, change, catalogue, isFixed }: QuestionProps & { isFixed: boolean }) {
  const { t } = useLingui();
  const chosen = catalogue.categoryOf(form.category);
  if (isFixed && chosen) {
    return (
      <p className={styles.fixed}>
        <strong>{chosen.name}</strong>
        <span className={styles.hint}>
          {' '}
          <Trans>The category stays as it is. For another one, begin a new listing.</Trans>
        </span>
      </p>
    );
  }
  const hasAnswers = form.species !== '' || Object.keys(form.goods).length > 0;
  const fitting = (category: string): SellForm['goods'] => {
    const declared = catalogue.categoryOf(category)?.attributes ?? [];
    const fits = ([key, value]: [string, AttributeValue]) =>
      declared.some(
        (one) => one.key === key && (one.choices?.some((choice) => choice.value === value) ?? true),
      );
    return Object.fromEntries(Object.entries(form.goods).filter(fits));
  };
  return (
    <Choices
      legend={t`What do you sell?`}
      path="category"
      {...(hasAnswers && { hint: t`Another category drops the answers that do not fit it.` })}
      value={form.category}
      options={catalogue.categories.map(({ slug, name, description }) => ({
        value: slug,
        label: name,
        beneath: description,
      }))}
      onChoose={(category) => change({ category, subcategory: '', goods: fitting(category) })}
    />
  );
}
