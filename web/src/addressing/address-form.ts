import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { t as say } from '@lingui/core/macro';
import { type Address, givenAddressSchema } from '@vivarium/contracts/shared/address.ts';
import type { Resolver } from 'react-hook-form';
import type { FormErrors } from '../api/form-errors.ts';
import { inSentences } from '../api/in-sentences.ts';

const words = (): FormErrors => ({
  name: say`Write whose address it is.`,
  line1: say`Write the street and the number.`,
  city: say`Write the town.`,
  postcode: say`Write the postcode.`,
  country: say`Choose a country.`,
  phone: say`Write a number such as +1 512 555 0100, or none.`,
});

/** What an address can do without. */
export const optionalOfAddress = ['line2', 'region', 'phone'] as const;

/** An address of which nothing is written yet. */
export const blankAddress: Address = {
  name: '',
  line1: '',
  line2: '',
  city: '',
  region: '',
  postcode: '',
  country: '',
  phone: '',
};

const checked: Resolver<Address> = standardSchemaResolver(givenAddressSchema);

/** Checks an address as the server does. What is left empty and may be is not said. */
export const checkAddress = inSentences<Address>(
  (values, ...rest) => checked(withoutEmpty(values), ...rest),
  words,
);

function withoutEmpty(address: Address): Address {
  const isEmpty = (name: string) => optionalOfAddress.some((one) => one === name && !address[one]?.trim());
  return Object.fromEntries(Object.entries(address).filter(([name]) => !isEmpty(name))) as Address;
}
