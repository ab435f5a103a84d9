import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { Outage } from '../api/Outage.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { notUnderstood } from './not-understood.ts';

/**
 * What stands in place of trends that could not be had. Where the address asks for what there is not, it says which part of it,
 * and leads to the page as it begins: a field may not show what it does not know, so that it could not be taken back there.
 */
export function TrendOutage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const reason = isApiError(error, 'invalid_request') ? notUnderstood(error.details) : undefined;
  if (reason === undefined) return <Outage error={error} onRetry={onRetry} level={2} />;
  return (
    <div role="alert">
      <Notice
        level={2}
        title={t`There is nothing to tell of that`}
        actions={
          <ButtonLink to={pathname}>
            <Trans>Begin anew</Trans>
          </ButtonLink>
        }
      >
        <p>{reason}</p>
      </Notice>
    </div>
  );
}
