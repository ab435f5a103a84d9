import { Trans, useLingui } from '@lingui/react/macro';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { PayBody } from '@vivarium/contracts/orders/http.ts';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { Button } from '../ui/Button.tsx';
import { Banner } from '../ui/Notice.tsx';
import styles from './orders.module.css';

/** `/pay/:id`: stands for the page of a payment provider, where there is none. */
export function PayPage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const { t } = useLingui();
  const navigate = useNavigate();
  const [state, setState] = useState<'open' | 'busy' | string>('open');
  const order = search.get('order');
  const pay = async (outcome: PayBody['outcome']) => {
    setState('busy');
    try {
      await call(orderCommands.paySandboxPayment, { params: { id }, body: { outcome } });
      void navigate(order === null ? '/orders' : `/orders/${order}`, { replace: true });
    } catch (error) {
      setState(isApiError(error) ? error.message : t`That did not work. Try again.`);
    }
  };
  return (
    <div className={styles.page}>
      <title>{t`Pay – Vivarium`}</title>
      <h1>
        <Trans>Pay</Trans>
      </h1>
      <p className={styles.quiet}>
        <Trans>This market is tried out: no money moves. Choose what your bank would say.</Trans>
      </p>
      {state !== 'open' && state !== 'busy' && (
        <Banner tone="refusal" role="alert">
          {state}
        </Banner>
      )}
      <div className={styles.actions}>
        <Button look="primary" disabled={state === 'busy'} onClick={() => void pay('approve')}>
          <Trans>Pay</Trans>
        </Button>
        <Button disabled={state === 'busy'} onClick={() => void pay('decline')}>
          <Trans>Have it declined</Trans>
        </Button>
      </div>
    </div>
  );
}
