import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { addressCommands } from '@vivarium/contracts/addresses/commands.ts';
import type { AddressItem } from '@vivarium/contracts/addresses/http.ts';
import type { Address } from '@vivarium/contracts/shared/address.ts';
import { AddressFields } from '../addressing/AddressFields.tsx';
import { blankAddress, checkAddress, optionalOfAddress } from '../addressing/address-form.ts';
import { addressesQuery } from '../addressing/addresses-query.ts';
import { useAttempt } from '../api/attempt.ts';
import { call } from '../api/call.ts';
import { Restored } from '../api/Restored.tsx';
import { useContractForm } from '../api/use-contract-form.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './private.module.css';

/** An address in a dialog: a new one, or one that is mended. */
export function AddressSheet({ before, onClose }: { before: AddressItem | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const attempt = useAttempt();
  const form = useContractForm<Address>(
    { defaultValues: { ...blankAddress, ...(before && fieldsOf(before)) }, resolver: checkAddress },
    {
      keptAs: `address ${before?.id ?? 'new'}`,
      send: async (address) => {
        if (before === undefined) {
          const options = { idempotencyKey: attempt.keyFor(address) };
          await call(addressCommands.addAddress, { body: address }, options);
        } else {
          const gone = Object.fromEntries(
            optionalOfAddress.filter((name) => address[name] === undefined).map((name) => [name, null]),
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
  const cancel = () => {
    form.forget();
    onClose();
  };
  return (
    <Sheet
      kind="dialog"
      title={before === undefined ? t`Add an address` : t`Edit an address`}
      onClose={cancel}
    >
      <form noValidate className={styles.form} onSubmit={onSubmit}>
        {before !== undefined && <Restored {...form} />}
        <FormProblem problem={problem} />
        <AddressFields register={register} errors={errors} />
        <div className={styles.actions}>
          <Button look="primary" type="submit" disabled={isSubmitting}>
            {isSubmitting ? t`Saving…` : t`Save`}
          </Button>
          <Button look="quiet" onClick={cancel}>
            {t`Cancel`}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function fieldsOf({ id: _id, version: _version, createdAt: _at, ...address }: AddressItem): Address {
  return address;
}
