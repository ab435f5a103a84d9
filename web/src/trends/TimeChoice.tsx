import { useLingui } from '@lingui/react/macro';
import { Field } from '../ui/Field.tsx';
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
  const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  return { from: day(spans[span] - 1), to: day(0) };
}

function OwnDays({ route, change }: TimeChoiceProps) {
  const { t } = useLingui();
  const today = new Date().toISOString().slice(0, 10);
  const { from, to = today } = route;
  const isReversed = from !== undefined && from > to;
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
      <Field label={t`Last day`} error={isReversed ? t`This is before the first day.` : undefined}>
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
