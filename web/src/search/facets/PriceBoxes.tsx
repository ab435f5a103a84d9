import { useLingui } from '@lingui/react/macro';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { useEffect, useId, useState } from 'react';
import { formatMeasured, numberFormat } from '../../format/number-format.ts';
import { FieldError } from '../../ui/Field.tsx';
import fieldStyles from '../../ui/field.module.css';
import styles from './facets.module.css';
import type { Bounds, converted } from './typed-price.ts';

type Converted = typeof converted;

/** How people write amounts is known once somebody begins to write one. */
const loadReader = () => import('./typed-price.ts');

interface PriceBoxesProps {
  price: Bounds;
  /** What the search, and so the price, is in. */
  currency: Currency;
  /** @param typed gives the bounds that are then set, in `currency`, from those that were, and what those were in. */
  onPrice: (typed: (set: Bounds, from: Currency) => Bounds, currency: Currency) => void;
}

/** Two boxes for who knows the number. What cannot be read stays as it was typed, and is said below. */
export function PriceBoxes({ price, currency, onPrice }: PriceBoxesProps) {
  const { t } = useLingui();
  const problemId = useId();
  const [unread, setUnread] = useState<Partial<Record<keyof Bounds, string>>>({});
  const typed = unread.min ?? unread.max;
  const example = numberFormat(undefined, { minimumFractionDigits: 2 }).format(1234.5);
  const box = (bound: keyof Bounds) => ({
    price: price[bound],
    currency,
    problemId: unread[bound] === undefined ? undefined : problemId,
    onPrice: (amount: number | undefined, next: Currency, converted: Converted) =>
      onPrice((set, from) => ({ ...converted(set, from, next), [bound]: amount }), next),
    onUnread: (text: string | undefined) => setUnread((others) => ({ ...others, [bound]: text })),
  });
  return (
    <>
      <div className={styles.prices}>
        <PriceBox label={t`Lowest price, typed`} placeholder={t`from`} {...box('min')} />
        <span aria-hidden="true">–</span>
        <PriceBox label={t`Highest price, typed`} placeholder={t`to`} {...box('max')} />
      </div>
      <div role="status">
        {typed !== undefined && (
          <FieldError id={problemId}>{t`“${typed}” is no price. Write one such as ${example}.`}</FieldError>
        )}
      </div>
    </>
  );
}

interface PriceBoxProps {
  label: string;
  placeholder: string;
  price: number | undefined;
  currency: Currency;
  /** Of what is said against the text; undefined when nothing is. */
  problemId: string | undefined;
  onPrice: (price: number | undefined, currency: Currency, converted: Converted) => void;
  onUnread: (text: string | undefined) => void;
}

function PriceBox({ label, placeholder, price, currency, problemId, onPrice, onUnread }: PriceBoxProps) {
  /** Undefined while the box shows the price that is set. */
  const [text, setText] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another price is set, here or elsewhere
  useEffect(() => {
    setText(undefined);
    onUnread(undefined);
  }, [price]);
  const settle = async () => {
    if (text === undefined) return;
    const { converted, typedPrice } = await loadReader();
    const isEmpty = text.trim() === '';
    const typed = isEmpty ? { amount: undefined, currency } : typedPrice(text, currency);
    if (typed === undefined) return onUnread(text.trim());
    setText(undefined);
    if (typed.amount !== price || typed.currency !== currency)
      onPrice(typed.amount, typed.currency, converted);
  };
  return (
    <input
      className={`${fieldStyles.input} tabular`}
      aria-label={label}
      aria-invalid={problemId !== undefined}
      aria-describedby={problemId}
      placeholder={placeholder}
      inputMode="decimal"
      autoComplete="off"
      maxLength={24}
      value={text ?? (price === undefined ? '' : formatMeasured(price))}
      onChange={(event) => {
        setText(event.target.value);
        onUnread(undefined);
      }}
      onFocus={() => void loadReader().catch(() => undefined)}
      onBlur={() => void settle().catch(() => undefined)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void settle().catch(() => undefined);
      }}
    />
  );
}
