import { useLingui } from '@lingui/react/macro';
import { Field } from '../ui/Field.tsx';
import { type Span, spans } from './trend-route.ts';
import { spanText } from './words.ts';

/** How far back. */
export function SpanChoice({ span, onChoose }: { span: Span; onChoose: (span: Span) => void }) {
  const { t } = useLingui();
  return (
    <Field label={t`Time`}>
      {(control) => (
        <select {...control} value={span} onChange={({ target }) => onChoose(target.value as Span)}>
          {Object.keys(spans).map((one) => (
            <option key={one} value={one}>
              {spanText(one as Span)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
