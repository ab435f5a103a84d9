import { Trans, useLingui } from '@lingui/react/macro';
import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import type { Written } from '../api/written.ts';
import { readAmount } from '../format/amount.ts';
import { asTyped } from '../format/decimal.ts';
import { AmountField } from '../ui/AmountField.tsx';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';

interface SoldSheetProps {
  listing: Pick<ListingItem, 'price'>;
  /** What was paid, as it is typed: whoever marks it as sold forgets it once it is. */
  written: Written<string>;
  onClose: () => void;
  /** Undefined: the seller does not say what was paid. */
  onSold: (paid: string | undefined) => void;
}

/** Asks what was paid, without insisting. */
export function SoldSheet({ listing: { price }, written, onClose, onSold }: SoldSheetProps) {
  const { t } = useLingui();
  const [typed, setTyped, forget] = written;
  const { currency } = price;
  const example = asTyped(price.amount);
  const text = typed.trim();
  const paid = text === '' ? undefined : readAmount(text, currency);
  const isWrong = text !== '' && paid === undefined;
  const finish = () => {
    if (!isWrong) onSold(paid);
  };
  const close = () => {
    forget();
    onClose();
  };
  return (
    <Sheet
      kind="dialog"
      title={t`Sold!`}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>
            <Trans>Not yet</Trans>
          </Button>
          <Button look="primary" onClick={finish}>
            <Trans>Mark as sold</Trans>
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <AmountField
          label={t`What was paid, in ${currency} (if you like)`}
          hint={t`It counts in the medians of the market, and nobody sees it with your listing.`}
          error={isWrong ? t`A number such as ${example}, or nothing` : undefined}
          typed={typed}
          onType={setTyped}
        />
      </form>
    </Sheet>
  );
}
