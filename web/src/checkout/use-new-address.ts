import type { Address } from '@vivarium/contracts/shared/address.ts';
import { useEffect } from 'react';
import { blankAddress, checkAddress } from '../addressing/address-form.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import type { Draft } from './draft.ts';

/** The form of an address that is in no book yet; what is written is kept with the draft as one types. */
export function useNewAddress(
  { draft, change }: Pick<Draft, 'draft' | 'change'>,
  send: (address: Address) => Promise<void>,
) {
  const form = useContractForm<Address>(
    { defaultValues: { ...blankAddress, ...draft.address }, resolver: checkAddress },
    // The draft of the purchase keeps it.
    { keptAs: null, send },
  );
  const { watch } = form;
  useEffect(() => {
    const watching = watch((address) => change({ address, isReady: false }));
    return () => watching.unsubscribe();
  }, [watch, change]);
  return form;
}
export type NewAddress = ReturnType<typeof useNewAddress>;
