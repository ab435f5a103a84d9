import { useLingui } from '@lingui/react/macro';
import { useEffect, useId, useState } from 'react';
import { formatMeasured, numberFormat } from '../../format/number-format.ts';
import { FieldError } from '../../ui/Field.tsx';
import fieldStyles from '../../ui/field.module.css';
import styles from './facets.module.css';

/** How people write amounts is known once somebody begins to write one. */
const loadReader = () => import('./typed-price.ts');

interface Bounds {
  min?: number | undefined;
  max?: number | undefined;
}

/** Two boxes for who knows the number. What cannot be read stays as it was typed, and is said below. */
export function PriceBoxes({ price, onPrice }: { price: Bounds; onPrice: (change: Bounds) => void }) {
  const { t } = useLingui();
  const problemId = useId();
  const [unread, setUnread] = useState<Partial<Record<keyof Bounds, string>>>({});
  const typed = unread.min ?? unread.max;
  const example = numberFormat(undefined, { minimumFractionDigits: 2 }).format(1234.5);
  const box = (bound: keyof Bounds) => ({
    price: price[bound],
    problemId: unread[bound] === undefined ? undefined : problemId,
    onPrice: (amount: number | undefined) => onPrice({ [bound]: amount }),
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
  /** Of what is said against the text; undefined when nothing is. */
  problemId: string | undefined;
  onPrice: (price: number | undefined) => void;
  onUnread: (text: string | undefined) => void;
}

function PriceBox({ label, placeholder, price, problemId, onPrice, onUnread }: PriceBoxProps) {
  /** Undefined while the box shows the price that is set. */
  const [text, setText] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another price is set, here or elsewhere
  useEffect(() => {
    setText(undefined);
    onUnread(undefined);
  }, [price]);
  const settle = async () => {
    if (text === undefined) return;
    const { typedPrice } = await loadReader();
    const typed = text.trim() === '' ? undefined : (typedPrice(text) ?? Number.NaN);
    if (Number.isNaN(typed)) return onUnread(text.trim());
    setText(undefined);
    if (typed !== price) onPrice(typed);
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
