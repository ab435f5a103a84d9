import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '../ui/Link.tsx';
import styles from './checkout.module.css';

const steps = ['delivery', 'check', 'pay'] as const;
export type CheckoutStep = (typeof steps)[number];

/** Where one is on the way to what one buys. What is done can be gone back to, until it is ordered. */
export function StepBar({ step, back }: { step: CheckoutStep; back?: (step: CheckoutStep) => string }) {
  const { t } = useLingui();
  const at = steps.indexOf(step);
  return (
    <nav aria-label={t`Steps`}>
      <ol className={styles.steps}>
        {steps.map((one, index) => (
          <li key={one} aria-current={one === step ? 'step' : undefined} data-done={index < at || undefined}>
            <span className={`${styles.number} tabular`}>{index + 1}</span>
            {index < at && back !== undefined ? (
              <Link to={back(one)}>
                <StepName step={one} />
              </Link>
            ) : (
              <StepName step={one} />
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepName({ step }: { step: CheckoutStep }) {
  if (step === 'delivery') return <Trans>Delivery</Trans>;
  return step === 'check' ? <Trans>Check</Trans> : <Trans>Pay</Trans>;
}
