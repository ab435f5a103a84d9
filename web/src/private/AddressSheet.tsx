import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { addressCommands } from '@vivarium/contracts/addresses/commands.ts';
import type { AddressItem } from '@vivarium/contracts/addresses/http.ts';
import type { Address } from '@vivarium/contracts/shared/address.ts';
import { useState } from 'react';
import { AddressFields } from '../addressing/AddressFields.tsx';
import { blankAddress, checkAddress, optionalOfAddress } from '../addressing/address-form.ts';
import { addressesQuery } from '../addressing/addresses-query.ts';
import { isApiError } from '../api/api-error.ts';
import { useAttempt } from '../api/attempt.ts';
import { call } from '../api/call.ts';
import { Restored } from '../api/Restored.tsx';
import { useContractForm } from '../api/use-contract-form.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './private.module.css';

interface Props {
  /** As it is shown; undefined: it is a new one. */
  before: AddressItem | undefined;
  onClose: () => void;
}

/**
 * An address in a dialog: a new one, or one that is mended, from what it was when the dialog opened. Its version is of that
 * moment too: of a later one, saving would undo unseen what was changed elsewhere. Where that is refused, the dialog begins
 * anew from what there is now, and the tab has kept what was written.
 */
export function AddressSheet({ before, onClose }: Props) {
  const client = useQueryClient();
  const [begun, beginFrom] = useState(before);
  const [isAnew, setAnew] = useState(false);
  const beginAnew = async () => {
    const { items } = await client.fetchQuery(addressesQuery);
    const now = items.find(({ id }) => id === begun?.id);
    if (now === undefined || now.version === begun?.version) return;
    beginFrom(now);
    setAnew(true);
  };
  return <Editing key={begun?.version} before={begun} {...{ isAnew, beginAnew, onClose }} />;
}

interface EditingProps extends Props {
  /** Whether it was changed elsewhere while it was written. */
  isAnew: boolean;
  beginAnew: () => Promise<void>;
}

function Editing({ before, isAnew, beginAnew, onClose }: EditingProps) {
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
          try {
            await call(addressCommands.changeAddress, { params: { id }, body }, { version });
          } catch (error) {
            if (isApiError(error, 'version_mismatch')) await beginAnew().catch(() => {});
            throw error;
          }
        }
        await client.invalidateQueries(addressesQuery);
        announce(t`The address is saved.`);
        onClose();
      },
    },
  );
  const { register, errors, problem, isSubmitting, onSubmit } = form;
  const changed = t`It was changed elsewhere meanwhile. This is how it is now, with what you have written. Look at it, and save it if it is right.`;
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
        <FormProblem problem={problem ?? (isAnew ? changed : undefined)} />
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
