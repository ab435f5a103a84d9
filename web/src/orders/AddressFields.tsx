import { useLingui } from '@lingui/react/macro';
import { CountryOptions } from '../ui/CountryOptions.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './orders.module.css';

/** An address while it is written; the server says what is wrong with it. */
export type WrittenAddress = Partial<
  Record<'name' | 'line1' | 'city' | 'region' | 'postcode' | 'country', string>
>;

/** @returns the address as it is sent; what is missing is named by the server. */
export function asSent({
  name = '',
  line1 = '',
  city = '',
  postcode = '',
  country = '',
  region,
}: WrittenAddress) {
  return { name, line1, city, postcode, country, ...(region !== undefined && { region }) };
}

export function AddressFields({
  value,
  onChange,
}: {
  value: WrittenAddress;
  onChange: (address: WrittenAddress) => void;
}) {
  const { t } = useLingui();
  const fields = [
    ['name', t`Name`, 'name', true],
    ['line1', t`Street and number`, 'address-line1', true],
    ['postcode', t`Postcode`, 'postal-code', true],
    ['city', t`Town`, 'address-level2', true],
    ['region', t`State or region`, 'address-level1', false],
  ] as const;
  return (
    <div className={styles.form}>
      {fields.map(([name, label, autoComplete, isRequired]) => (
        <Field key={name} label={label} optional={!isRequired}>
          {(control) => (
            <input
              {...control}
              autoComplete={autoComplete}
              required={isRequired}
              value={value[name] ?? ''}
              onChange={({ target }) => onChange({ ...value, [name]: target.value || undefined })}
            />
          )}
        </Field>
      ))}
      <Field label={t`Country`}>
        {(control) => (
          <select
            {...control}
            autoComplete="country"
            required
            value={value.country ?? ''}
            onChange={({ target }) => onChange({ ...value, country: target.value || undefined })}
          >
            <option value="" />
            <CountryOptions />
          </select>
        )}
      </Field>
    </div>
  );
}
