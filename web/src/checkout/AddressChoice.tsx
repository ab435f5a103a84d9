import { Trans } from '@lingui/react/macro';
import type { AddressItem } from '@vivarium/contracts/addresses/http.ts';
import { AddressFields } from '../addressing/AddressFields.tsx';
import { WrittenAddress } from '../addressing/WrittenAddress.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import styles from './checkout.module.css';
import { NEW_ADDRESS } from './draft.ts';
import type { NewAddress } from './use-new-address.ts';

interface Props {
  book: readonly AddressItem[];
  chosen: string | undefined;
  isFull: boolean;
  isKept: boolean;
  form: NewAddress;
  onChoose: (id: string) => void;
  onKeep: (isKept: boolean) => void;
}

/** Where it is sent: to an address of one's own book, or to one that is written here. */
export function AddressChoice({ book, chosen, isFull, isKept, form, onChoose, onKeep }: Props) {
  const { register, errors, problem } = form;
  return (
    <>
      {book.length > 0 && (
        <fieldset className={styles.choices}>
          <legend>
            <Trans>Where is it sent?</Trans>
          </legend>
          {book.map((item) => (
            <label key={item.id} className={styles.address}>
              <input
                type="radio"
                name="address"
                checked={chosen === item.id}
                onChange={() => onChoose(item.id)}
              />
              <WrittenAddress address={item} />
            </label>
          ))}
          <label className={styles.address}>
            <input
              type="radio"
              name="address"
              checked={chosen === NEW_ADDRESS}
              onChange={() => onChoose(NEW_ADDRESS)}
            />
            <Trans>Another address</Trans>
          </label>
        </fieldset>
      )}
      {chosen === NEW_ADDRESS && (
        <>
          <FormProblem problem={problem} />
          <AddressFields register={register} errors={errors} />
          {!isFull && (
            <label className={styles.choice}>
              <input type="checkbox" checked={isKept} onChange={({ target }) => onKeep(target.checked)} />
              <Trans>Keep it among my addresses</Trans>
            </label>
          )}
        </>
      )}
    </>
  );
}
