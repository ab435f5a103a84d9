import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { t as say } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { addressCommands } from '@vivarium/contracts/addresses/commands.ts';
import type { AddressItem } from '@vivarium/contracts/addresses/http.ts';
import { type Address, givenAddressSchema } from '@vivarium/contracts/shared/address.ts';
import { useState } from 'react';
import type { Resolver } from 'react-hook-form';
import { call } from '../api/call.ts';
import type { FormErrors } from '../api/form-errors.ts';
import { inSentences } from '../api/in-sentences.ts';
import { randomKey } from '../api/random-key.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { CountryOptions } from '../ui/CountryOptions.tsx';
import { Field } from '../ui/Field.tsx';
import { Banner } from '../ui/Notice.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { addressesQuery } from './addresses-query.ts';
import styles from './private.module.css';

const words = (): FormErrors => ({
  name: say`Write whose address it is.`,
  line1: say`Write the street and the number.`,
  city: say`Write the town.`,
  postcode: say`Write the postcode.`,
  country: say`Choose a country.`,
  phone: say`Write a number such as +1 512 555 0100, or none.`,
});
const optional = ['line2', 'region', 'phone'] as const;
const checked: Resolver<Address> = standardSchemaResolver(givenAddressSchema);

/** An address in a dialog: a new one, or one that is mended. */
export function AddressSheet({ before, onClose }: { before: AddressItem | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [key] = useState(randomKey);
  const form = useContractForm<Address>(
    {
      defaultValues: { ...blank, ...(before && fieldsOf(before)) },
      // What is left empty is not said.
      resolver: inSentences<Address>((values, ...rest) => checked(withoutEmpty(values), ...rest), words),
    },
    {
      send: async (address) => {
        if (before === undefined)
          await call(addressCommands.addAddress, { body: address }, { idempotencyKey: key });
        else {
          const gone = Object.fromEntries(
            optional.filter((name) => address[name] === undefined).map((name) => [name, null]),
          );
          const { id, version } = before;
          const body = { ...address, ...gone };
          await call(addressCommands.changeAddress, { params: { id }, body }, { version });
        }
        await client.invalidateQueries(addressesQuery);
        announce(t`The address is saved.`);
        onClose();
      },
    },
  );
  const { register, errors, problem, isSubmitting, onSubmit } = form;
  const text = (name: keyof Address, label: string, autoComplete: string) => (
    <Field label={label} optional={optional.some((one) => one === name)} error={errors[name]?.message}>
      {(control) => <input {...control} {...register(name)} autoComplete={autoComplete} maxLength={120} />}
    </Field>
  );
  return (
    <Sheet
      kind="dialog"
      title={before === undefined ? t`Add an address` : t`Edit an address`}
      onClose={onClose}
    >
      <form noValidate className={styles.form} onSubmit={onSubmit}>
        {problem && (
          <Banner tone="refusal" role="alert">
            {problem}
          </Banner>
        )}
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
        <div className={styles.actions}>
          <Button look="primary" type="submit" disabled={isSubmitting}>
            {isSubmitting ? t`Saving…` : t`Save`}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t`Cancel`}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

const blank: Address = {
  name: '',
  line1: '',
  line2: '',
  city: '',
  region: '',
  postcode: '',
  country: '',
  phone: '',
};

function fieldsOf({ id: _id, version: _version, createdAt: _at, ...address }: AddressItem): Address {
  return address;
}

/** Optional fields that are empty are not there; the others are refused by what they must be. */
function withoutEmpty(address: Address): Address {
  const isEmpty = (name: string) => optional.some((one) => one === name && !address[one]?.trim());
  return Object.fromEntries(Object.entries(address).filter(([name]) => !isEmpty(name))) as Address;
}
