import { useLingui } from '@lingui/react/macro';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { Field } from '../ui/Field.tsx';

interface CategoryChoiceProps {
  /** The slug of what is chosen. */
  chosen: string | undefined;
  /** Undefined: all. */
  onChoose: (category: string | undefined) => void;
}

/** One of the categories, or all. */
export function CategoryChoice({ chosen, onChoose }: CategoryChoiceProps) {
  const { t } = useLingui();
  const catalogue = useCatalogue();
  return (
    <Field label={t`Category`}>
      {(control) => (
        <select
          {...control}
          value={chosen ?? ''}
          onChange={({ target }) => onChoose(target.value || undefined)}
        >
          <option value="">{t`All`}</option>
          {catalogue?.categories.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
