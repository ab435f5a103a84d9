import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { moneyCommands } from '@vivarium/contracts/money/commands.ts';
import { Fragment } from 'react';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { formatPrice } from '../format/price.ts';
import { formatMoment } from './format-moment.ts';
import styles from './orders.module.css';

/** `/wallet`: what one has, what is on its way, and what has come and gone. */
export function WalletPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery({
    queryKey: ['wallet'],
    queryFn: ({ signal }) => call(moneyCommands.showWallet, {}, { signal }),
    staleTime: 0,
  });
  if (error !== null && data === undefined) return <Outage error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles.page} aria-busy={data === undefined}>
      <title>{t`Wallet – Vivarium`}</title>
      <h1>
        <Trans>Wallet</Trans>
      </h1>
      {data?.balances.length === 0 && (
        <p className={styles.quiet}>
          <Trans>Nothing yet. What you sell is paid here once the buyer has it.</Trans>
        </p>
      )}
      <dl className={styles.facts}>
        {data?.balances.map(({ currency, available, pending }) => {
          const [own, later] = [available, pending].map((amount) => formatPrice({ amount, currency }));
          return (
            <Fragment key={currency}>
              <dt>{currency}</dt>
              <dd className="tabular">
                <Trans>
                  {own} to take out, {later} on its way
                </Trans>
              </dd>
            </Fragment>
          );
        })}
      </dl>
      <ul className={styles.list}>
        {data?.entries.map(({ id, at, amount, currency }) => (
          <li key={id}>
            <span>{formatMoment(at)}</span>
            <span className="tabular">{formatPrice({ amount, currency })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
