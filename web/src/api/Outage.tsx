import { Trans, useLingui } from '@lingui/react/macro';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { isApiError } from './api-error.ts';

interface Props {
  error?: unknown;
  /** Undefined: what could not be had comes by itself. */
  onRetry?: () => void;
  level?: 1 | 2;
}

/** What stands in place of content that could not be had: why, and a way to try again. */
export function Outage({ error, onRetry, level }: Props) {
  const { t } = useLingui();
  const outage = isApiError(error) && error.isOutage;
  const offline = !navigator.onLine;
  return (
    <div role="alert">
      <Notice
        level={level ?? 1}
        title={offline ? t`You are offline` : outage ? t`Vivarium cannot be reached` : t`That did not work`}
        actions={
          <>
            {onRetry && (
              <Button look="primary" onClick={onRetry}>
                <Trans>Try again</Trans>
              </Button>
            )}
            {level !== 2 && (
              <ButtonLink to="/">
                <Trans>Go to the search</Trans>
              </ButtonLink>
            )}
          </>
        }
      >
        <p>
          {offline
            ? t`This page needs a connection. What you have typed is still here.`
            : outage
              ? t`The server does not answer at the moment. Nothing is lost; try again in a little while.`
              : isApiError(error, 'invalid_request')
                ? t`What this page asked for was not understood. Take something back, or begin anew.`
                : error instanceof Error
                  ? error.message
                  : t`Something unexpected happened.`}
        </p>
      </Notice>
    </div>
  );
}
