import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { accountQuery } from '../api/account.ts';
import { Outage } from '../api/Outage.tsx';
import { EmailSection } from './EmailSection.tsx';
import { IdentitySection } from './IdentitySection.tsx';
import { LinkedSignInsSection } from './LinkedSignInsSection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { PhoneSection } from './PhoneSection.tsx';
import { SecondFactorSection } from './SecondFactorSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';
import styles from './security.module.css';

/** `/account/security`: address, telephone, identity, password, second factor, what else one signs in with, and where one is. */
export function SecurityPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(accountQuery);
  const page = `${styles.page} ${styles.wide}`;
  if (error !== null && data === undefined) return <Outage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div className={page} aria-busy="true" />;
  return (
    <div className={page}>
      <title>{t`Sign-in and security – Vivarium`}</title>
      <h1>
        <Trans>Sign-in and security</Trans>
      </h1>
      <EmailSection account={data} />
      <PhoneSection />
      <IdentitySection />
      <PasswordSection account={data} />
      <SecondFactorSection account={data} />
      <LinkedSignInsSection account={data} />
      <SessionsSection />
    </div>
  );
}
