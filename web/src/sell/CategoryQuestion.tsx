import { Trans, useLingui } from '@lingui/react/macro';
import { Choices } from './Choices.tsx';
import type { QuestionProps } from './question-props.ts';
import styles from './sell.module.css';

/** What kind of thing it is. It cannot change once the listing exists: everything else hangs on it. */
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
  return (
    <Choices
      legend={t`What do you sell?`}
      path="category"
      value={form.category}
      options={catalogue.categories.map(({ slug, name, description }) => ({
        value: slug,
        label: name,
        beneath: description,
      }))}
      onChoose={(category) => change({ category, subcategory: '', goods: {} })}
    />
  );
}
