import { Trans, useLingui } from '@lingui/react/macro';
import { type DeliveryMethod, deliveryMethods } from '@vivarium/contracts/shared/delivery-method.ts';
import { FieldError } from '../ui/Field.tsx';
import { Flag } from './Flag.tsx';
import { fieldId } from './field-id.ts';
import type { QuestionProps } from './question-props.ts';
import styles from './sell.module.css';

/** How a buyer can get it: in one way at least. */
export function WaysQuestion({ form, change, problems }: QuestionProps) {
  const { t } = useLingui();
  const labels: Record<DeliveryMethod, string> = { pickup: t`Can be picked up`, shipping: t`Can be sent` };
  const id = fieldId('delivery');
  const errorId = problems.delivery === undefined ? undefined : `${id}-error`;
  const tick = (way: DeliveryMethod, isOffered: boolean) =>
    change({
      // In their own order: ticked off and on again, nothing has changed.
      delivery: deliveryMethods.filter((one) => (one === way ? isOffered : form.delivery.includes(one))),
    });
  return (
    <fieldset id={id} className={styles.choices} aria-describedby={errorId}>
      <legend>
        <Trans>How do people get it?</Trans>
      </legend>
      {deliveryMethods.map((way) => (
        <Flag
          key={way}
          label={labels[way]}
          path={`delivery.${way}`}
          checked={form.delivery.includes(way)}
          onChange={(isOffered) => tick(way, isOffered)}
        />
      ))}
      {errorId !== undefined && <FieldError id={errorId}>{problems.delivery}</FieldError>}
    </fieldset>
  );
}
