import { useLingui } from '@lingui/react/macro';
import { type Currency, currencies } from '@vivarium/contracts/shared/currency.ts';
import { currentLanguage } from '../format/language.ts';
import styles from './market.module.css';

interface CurrencyChoiceProps {
  currency: Currency;
  onChoose: (currency: Currency) => void;
}

/** The currency to think in, each by its code and its name. */
export function CurrencyChoice({ currency, onChoose }: CurrencyChoiceProps) {
  const { t } = useLingui();
  const names = new Intl.DisplayNames(currentLanguage(), { type: 'currency' });
  return (
    <label className={styles.currency}>
      <span>{t`Prices in`}</span>
      <select value={currency} onChange={({ target }) => onChoose(target.value as Currency)}>
        {currencies.map((code) => (
          <option key={code} value={code}>
            {code}, {names.of(code)}
          </option>
        ))}
      </select>
    </label>
  );
}
