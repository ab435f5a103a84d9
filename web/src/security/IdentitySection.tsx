import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { identityCheckCommands } from '@vivarium/contracts/identity-checks/commands.ts';
import type { OwnIdentity } from '@vivarium/contracts/identity-checks/http.ts';
import { accountQuery, identityQuery } from '../api/account.ts';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { countryName } from '../format/place.ts';
import { Button } from '../ui/Button.tsx';
import { Banner } from '../ui/Notice.tsx';
import styles from './security.module.css';

/** The provider tells of it by itself, in milliseconds. */
const LOOK_AGAIN = 3000;

/** Whether it is known who one is, and how it becomes known. */
export function IdentitySection() {
  const { data, error, refetch } = useQuery({
    ...identityQuery,
    refetchInterval: ({ state }) => state.data?.kycStatus === 'pending' && LOOK_AGAIN,
  });
  return (
    <section className={styles.section} aria-labelledby="identity-heading" aria-busy={data === undefined}>
      <h2 id="identity-heading">
        <Trans>Who you are</Trans>
      </h2>
      {error !== null && data === undefined && (
        <Outage error={error} onRetry={() => void refetch()} level={2} />
      )}
      {data && <Known identity={data} />}
    </section>
  );
}

function Known({ identity }: { identity: OwnIdentity }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const reread = () => queries.invalidateQueries({ queryKey: accountQuery.queryKey });
  const begin = useMutation({
    mutationFn: () => call(identityCheckCommands.beginIdentityCheck, {}),
    onSuccess: ({ url }) => window.location.assign(url),
    // Begun elsewhere meanwhile, or known.
    onError: reread,
  });
  const forget = useMutation({
    mutationFn: () => call(identityCheckCommands.forgetIdentity, {}),
    onSettled: reread,
  });
  const isBusy = begin.isPending || forget.isPending;
  const failure = begin.error ?? forget.error;
  const { kycStatus, document } = identity;
  return (
    <>
      <Words identity={identity} />
      {failure !== null && (
        <Banner tone="refusal" role="alert">
          {isApiError(failure, 'identity_checks_unavailable') || isApiError(failure, 'no_identity_checks')
            ? t`Documents cannot be looked at just now. Try again later.`
            : isApiError(failure, 'too_many_requests')
              ? t`You have begun that several times today. Try again tomorrow.`
              : isApiError(failure, 'identity_check_begun')
                ? t`Your document is being looked at. There is nothing more to show.`
                : t`That did not work. Try again.`}
        </Banner>
      )}
      <div className={styles.actions}>
        {(kycStatus === 'none' || kycStatus === 'rejected') && (
          <Button disabled={isBusy} onClick={() => begin.mutate()}>
            {kycStatus === 'none' ? t`Show a document` : t`Show a document once more`}
          </Button>
        )}
        {kycStatus === 'pending' && (
          <Button look="primary" disabled={isBusy} onClick={() => begin.mutate()}>
            <Trans>Go on at the provider</Trans>
          </Button>
        )}
        {kycStatus === 'pending' && (
          <Button disabled={isBusy} onClick={() => forget.mutate()}>
            <Trans>Call it off</Trans>
          </Button>
        )}
        {document !== null && (
          <Button disabled={isBusy} onClick={() => forget.mutate()}>
            <Trans>Forget the document</Trans>
          </Button>
        )}
      </div>
    </>
  );
}

function Words({ identity: { kycStatus, reason, document } }: { identity: OwnIdentity }) {
  if (document !== null) {
    const { number } = document;
    const country = countryName(document.country);
    return (
      <p className={styles.aside}>
        <Trans>
          It is known by a document of <strong>{country}</strong>, number <strong>{number}</strong>. Nobody
          but you sees it.
        </Trans>
      </p>
    );
  }
  if (kycStatus === 'pending')
    return (
      <p className={styles.aside}>
        <Trans>You have begun to show a document. What comes of it stands here.</Trans>
      </p>
    );
  if (reason === 'identity_taken')
    return (
      <p className={styles.aside}>
        <Trans>This document belongs to another account already: each person sells under one.</Trans>
      </p>
    );
  if (reason === 'not_confirmed')
    return (
      <p className={styles.aside}>
        <Trans>The document could not be confirmed.</Trans>
      </p>
    );
  return (
    <p className={styles.aside}>
      <Trans>
        Sellers may be asked to show an identity document. A provider looks at it; we keep its number, sealed,
        so that it stands for one account only.
      </Trans>
    </p>
  );
}
