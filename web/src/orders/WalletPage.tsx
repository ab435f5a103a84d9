import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { moneyCommands } from '@vivarium/contracts/money/commands.ts';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { formatPrice } from '../format/price.ts';
import { Link } from '../ui/Link.tsx';
import styles from './orders.module.css';
import { Statement } from './Statement.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';

/** `/wallet`: what one has, what is on its way, and what has come and gone, also to take away. */
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
      <header className={styles.head}>
        <h1>
          <Trans>Wallet</Trans>
        </h1>
        <p className={styles.quiet}>
          <Link to="/orders">
            <Trans>Orders</Trans>
          </Link>
        </p>
      </header>
      {data?.balances.length === 0 && (
        <p className={styles.quiet}>
          <Trans>Nothing yet. What you sell is paid here once the buyer has it.</Trans>
        </p>
      )}
      {data?.balances.map(({ currency, available, pending }) => (
        <section key={currency} className={styles.part}>
          <h2>{currency}</h2>
          <Balance
            own={formatPrice({ amount: available, currency })}
            later={formatPrice({ amount: pending, currency })}
          />
          {Number(available) > 0 && <WithdrawForm currency={currency} available={available} />}
          <Statement currency={currency} />
        </section>
      ))}
    </div>
  );
}

function Balance({ own, later }: { own: string; later: string }) {
  return (
    <p className="tabular">
      <Trans>
        {own} to take out, {later} on its way
      </Trans>
    </p>
  );
}
