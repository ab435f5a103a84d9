import { Trans, useLingui } from '@lingui/react/macro';
import type { ShipBody } from '@vivarium/contracts/orders/http.ts';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './orders.module.css';

/** By which way a parcel goes, and its number. */
export function ShipForm({ onShip }: { onShip: (body: ShipBody) => void }) {
  const { t } = useLingui();
  const [method, setMethod] = useState('');
  const [trackingNumber, setTrackingNumber] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onShip({ method, trackingNumber });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={t`Carrier`}>
        {(control) => (
          <input
            {...control}
            required
            maxLength={60}
            value={method}
            onChange={(e) => setMethod(e.target.value)}
          />
        )}
      </Field>
      <Field label={t`Tracking number`}>
        {(control) => (
          <input
            {...control}
            required
            maxLength={60}
            value={trackingNumber}
            onChange={(e) => setTrackingNumber(e.target.value)}
          />
        )}
      </Field>
      <div>
        <Button look="primary" type="submit">
          <Trans>It is sent</Trans>
        </Button>
      </div>
    </form>
  );
}
