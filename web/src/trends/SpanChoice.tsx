import { useLingui } from '@lingui/react/macro';
import { Field } from '../ui/Field.tsx';
import { type Span, spans } from './trend-route.ts';
import { spanText } from './words.ts';

interface SpanChoiceProps {
  /** `own`: days of one's own are set. */
  span: Span | 'own';
  onChoose: (span: Span) => void;
  /** Absent: there is no choosing days of one's own. */
  onOwn?: () => void;
}

/** How far back. */
export function SpanChoice({ span, onChoose, onOwn }: SpanChoiceProps) {
  const { t } = useLingui();
  return (
    <Field label={t`Time`}>
      {(control) => (
        <select
          {...control}
          value={span}
          onChange={({ target }) => (target.value === 'own' ? onOwn?.() : onChoose(target.value as Span))}
        >
          {Object.keys(spans).map((one) => (
            <option key={one} value={one}>
              {spanText(one as Span)}
            </option>
          ))}
          {onOwn !== undefined && <option value="own">{t`From … to …`}</option>}
        </select>
      )}
    </Field>
  );
}
