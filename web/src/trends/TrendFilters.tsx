import { useLingui } from '@lingui/react/macro';
import { CountryOptions } from '../ui/CountryOptions.tsx';
import { Field } from '../ui/Field.tsx';
import { CategoryChoice } from './CategoryChoice.tsx';
import { SpeciesPicker } from './SpeciesPicker.tsx';
import { TimeChoice } from './TimeChoice.tsx';
import { TraitPicker } from './TraitPicker.tsx';
import { type TrendRoute, usualDimension } from './trend-route.ts';
import styles from './trends.module.css';

interface TrendFiltersProps {
  route: TrendRoute;
  change: (part: Partial<TrendRoute>) => void;
  /** Nothing is chosen of the time: it is of now. */
  isNow?: boolean;
}

/** Of what and of which time: every chart of the page answers to the same. */
export function TrendFilters({ route, change, isNow = false }: TrendFiltersProps) {
  const { t } = useLingui();
  const { species, category, trait, country } = route;
  return (
    <search className={styles.filters} aria-label={t`Filters`}>
      <CategoryChoice
        chosen={category}
        onChoose={(chosen) => {
          // Only animals have species and traits.
          const isAnimal = chosen === undefined || chosen === 'live-animal';
          const narrowed = { category: chosen, ...(!isAnimal && { species: undefined, trait: undefined }) };
          change({ ...narrowed, by: usualDimension({ ...route, ...narrowed }) });
        }}
      />
      <SpeciesPicker
        placeholder={t`All`}
        chosen={species}
        onChoose={(chosen) =>
          change({
            species: chosen,
            trait: undefined,
            by: usualDimension({ species: chosen }),
            ...(category !== undefined && category !== 'live-animal' && { category: undefined }),
          })
        }
      />
      <TraitPicker species={species} chosen={trait} onChoose={(chosen) => change({ trait: chosen })} />
      <Field label={t`Country`}>
        {(control) => (
          <select
            {...control}
            value={country ?? ''}
            onChange={({ target }) => change({ country: target.value || undefined })}
          >
            <option value="">{t`All`}</option>
            <CountryOptions />
          </select>
        )}
      </Field>
      {!isNow && <TimeChoice route={route} change={change} />}
    </search>
  );
}
