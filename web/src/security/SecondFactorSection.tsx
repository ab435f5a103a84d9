import { Trans, useLingui } from '@lingui/react/macro';
import type { Account } from '@vivarium/contracts/identity/http/account.ts';
import { useState } from 'react';
import { queryClient } from '../api/query-client.ts';
import { NoPasswordYet } from '../credentials/NoPasswordYet.tsx';
import { Button } from '../ui/Button.tsx';
import { Banner } from '../ui/Notice.tsx';
import { ChangeSecondFactor } from './ChangeSecondFactor.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { SetUpSecondFactor } from './SetUpSecondFactor.tsx';
import styles from './security.module.css';

/** A second proof beside the password: an authenticator, and codes for the day on which it is lost. */
export function SecondFactorSection({ account }: { account: Account }) {
  const { t } = useLingui();
  const { on, demanded, recoveryCodesLeft } = account.secondFactor;
  const [doing, setDoing] = useState<'nothing' | 'set-up' | 'off' | 'codes'>('nothing');
  const [codes, setCodes] = useState<readonly string[]>();
  const done = (recoveryCodes?: readonly string[]) => {
    setDoing('nothing');
    setCodes(recoveryCodes);
    void queryClient.invalidateQueries({ queryKey: ['account'] });
  };
  return (
    <section className={styles.section} aria-labelledby="factor-heading">
      <h2 id="factor-heading">
        <Trans>Second factor</Trans>
      </h2>
      {demanded && (
        <Banner tone="attention">
          <Trans>What you may do as a moderator waits until you have one.</Trans>
        </Banner>
      )}
      {codes !== undefined && <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />}
      <p className={styles.aside}>
        {on ? (
          <Trans>It is on. You have {recoveryCodesLeft} recovery codes left.</Trans>
        ) : (
          <Trans>
            Off. With one, signing in takes the password and a code from an application on your phone: a
            password that was stolen is not enough.
          </Trans>
        )}
      </p>
      {doing === 'nothing' && (
        <div className={styles.actions}>
          {on ? (
            <>
              <Button onClick={() => setDoing('codes')}>{t`New recovery codes`}</Button>
              <Button look="danger" onClick={() => setDoing('off')}>{t`Switch it off`}</Button>
            </>
          ) : (
            <Button onClick={() => setDoing('set-up')}>{t`Set it up`}</Button>
          )}
        </div>
      )}
      {doing === 'set-up' && !account.hasPassword && <NoPasswordYet email={account.email} />}
      {doing === 'set-up' && account.hasPassword && (
        <SetUpSecondFactor onDone={done} onCancel={() => setDoing('nothing')} />
      )}
      {(doing === 'off' || doing === 'codes') && (
        <ChangeSecondFactor what={doing} onDone={done} onCancel={() => setDoing('nothing')} />
      )}
    </section>
  );
}
