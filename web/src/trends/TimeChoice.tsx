import { useLingui } from '@lingui/react/macro';
import { trendBounds } from '@vivarium/contracts/trends/bounds.ts';
import { Field } from '../ui/Field.tsx';
import { DayField } from './DayField.tsx';
import { SpanChoice } from './SpanChoice.tsx';
import { spans, type TrendRoute } from './trend-route.ts';

interface TimeChoiceProps {
  route: TrendRoute;
  change: (part: Partial<TrendRoute>) => void;
  /** Whether it is told in steps. */
  hasSteps?: boolean;
}

/** Of which time, and in which steps. */
export function TimeChoice({ route, change, hasSteps = true }: TimeChoiceProps) {
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
      {hasSteps && (
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
      )}
    </>
  );
}

/** The days of a span, to begin with. */
function ownDays({ span }: TrendRoute): Partial<TrendRoute> {
  return { from: dayBefore(spans[span] - 1), to: dayBefore(0) };
}

/** @returns the day (UTC) so many days ago. */
function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

function OwnDays({ route, change }: TimeChoiceProps) {
  const { t } = useLingui();
  const today = dayBefore(0);
  const earliest = dayBefore(trendBounds.years * 365);
  const { from = '', to = '' } = route;
  const isReversed = from !== '' && from > (to || today);
  return (
    <>
      <DayField
        label={t`First day`}
        value={from}
        min={earliest}
        max={today}
        onChoose={(day) => change({ from: day })}
      />
      <DayField
        label={t`Last day`}
        value={to}
        min={earliest}
        max={today}
        error={isReversed ? t`This is before the first day.` : undefined}
        onChoose={(day) => change({ to: day })}
      />
    </>
  );
}
