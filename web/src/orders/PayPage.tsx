import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { PayBody } from '@vivarium/contracts/orders/http.ts';
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
  const order = search.get('order');
  const paying = useMutation({
    mutationFn: (outcome: PayBody['outcome']) =>
      call(orderCommands.paySandboxPayment, { params: { id }, body: { outcome } }),
    onSuccess: () => navigate(order === null ? '/orders' : `/orders/${order}`, { replace: true }),
  });
  return (
    <div className={styles.page}>
      <title>{t`Pay – Vivarium`}</title>
      <h1>
        <Trans>Pay</Trans>
      </h1>
      <p className={styles.quiet}>
        <Trans>This market is tried out: no money moves. Choose what your bank would say.</Trans>
      </p>
      {paying.error && (
        <Banner tone="refusal" role="alert">
          {isApiError(paying.error) ? paying.error.message : t`That did not work. Try again.`}
        </Banner>
      )}
      <div className={styles.actions}>
        <Button look="primary" disabled={paying.isPending} onClick={() => paying.mutate('approve')}>
          <Trans>Pay</Trans>
        </Button>
        <Button disabled={paying.isPending} onClick={() => paying.mutate('decline')}>
          <Trans>Have it declined</Trans>
        </Button>
      </div>
    </div>
  );
}
