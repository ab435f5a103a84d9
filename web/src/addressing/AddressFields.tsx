import { useLingui } from '@lingui/react/macro';
import type { Address } from '@vivarium/contracts/shared/address.ts';
import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import { CountryOptions } from '../ui/CountryOptions.tsx';
import { Field } from '../ui/Field.tsx';
import { optionalOfAddress } from './address-form.ts';
import styles from './addressing.module.css';

/** An address while it is written: the same fields wherever one is asked for. */
export function AddressFields({
  register,
  errors,
}: {
  register: UseFormRegister<Address>;
  errors: FieldErrors<Address>;
}) {
  const { t } = useLingui();
  const text = (name: keyof Address, label: string, autoComplete: string) => (
    <Field
      label={label}
      optional={optionalOfAddress.some((one) => one === name)}
      error={errors[name]?.message}
    >
      {(control) => <input {...control} {...register(name)} autoComplete={autoComplete} maxLength={120} />}
    </Field>
  );
  return (
    <>
      {text('name', t`Name`, 'name')}
      {text('line1', t`Street and number`, 'address-line1')}
      {text('line2', t`Flat, company, floor`, 'address-line2')}
      <div className={styles.pair}>
        {text('postcode', t`Postcode`, 'postal-code')}
        {text('city', t`Town`, 'address-level2')}
      </div>
      <div className={styles.pair}>
        {text('region', t`State or region`, 'address-level1')}
        <Field label={t`Country`} error={errors.country?.message}>
          {(control) => (
            <select {...control} {...register('country')} autoComplete="country">
              <option value="">{t`Choose…`}</option>
              <CountryOptions />
            </select>
          )}
        </Field>
      </div>
      {text('phone', t`Telephone for the carrier`, 'tel')}
    </>
  );
}
