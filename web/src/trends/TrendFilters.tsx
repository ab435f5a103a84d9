import { useLingui } from '@lingui/react/macro';
import { CountryOptions } from '../ui/CountryOptions.tsx';
import { Field } from '../ui/Field.tsx';
import { CategoryChoice } from './CategoryChoice.tsx';
import { SpanChoice } from './SpanChoice.tsx';
import { SpeciesPicker } from './SpeciesPicker.tsx';
import { TraitPicker } from './TraitPicker.tsx';
import { spans, type TrendRoute } from './trend-route.ts';
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
          change({ category: chosen, ...(!isAnimal && { species: undefined, trait: undefined }) });
        }}
      />
      <SpeciesPicker
        placeholder={t`All`}
        chosen={species}
        onChoose={(chosen) =>
          change({
            species: chosen,
            trait: undefined,
            by: chosen === undefined ? 'species' : 'trait',
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

/** Of which time, and in which steps. */
function TimeChoice({ route, change }: TrendFiltersProps) {
  const { t } = useLingui();
  const own = route.from !== undefined || route.to !== undefined;
  return (
    <>
      <SpanChoice
        span={own ? 'own' : route.span}
        onChoose={(span) => change({ span, from: undefined, to: undefined })}
        onOwn={() => change(ownDays(route))}
      />
      {own && <OwnDays route={route} change={change} />}
      <Field label={t`By`}>
        {(control) => (
          <select
            {...control}
            value={route.interval ?? ''}
            onChange={({ target }) =>
              change({ interval: (target.value || undefined) as TrendRoute['interval'] })
            }
          >
            <option value="">{t`As it fits`}</option>
            <option value="day">{t`Day`}</option>
            <option value="week">{t`Week`}</option>
            <option value="month">{t`Month`}</option>
          </select>
        )}
      </Field>
    </>
  );
}

/** The days of a span, to begin with. */
function ownDays({ span }: TrendRoute): Partial<TrendRoute> {
  const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  return { from: day(spans[span] - 1), to: day(0) };
}

function OwnDays({ route, change }: TrendFiltersProps) {
  const { t } = useLingui();
  const today = new Date().toISOString().slice(0, 10);
  return (
    <>
      <Field label={t`First day`}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={route.from ?? ''}
            max={route.to ?? today}
            onChange={({ target }) => change({ from: target.value || undefined })}
          />
        )}
      </Field>
      <Field label={t`Last day`}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={route.to ?? ''}
            min={route.from}
            max={today}
            onChange={({ target }) => change({ to: target.value || undefined })}
          />
        )}
      </Field>
    </>
  );
}
