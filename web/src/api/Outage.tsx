import { Button, ButtonLink } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { isApiError } from './api-error.ts';

/** What stands in place of content that could not be had: why, and a way to try again. */
export function Outage({ error, onRetry, level }: { error: unknown; onRetry: () => void; level?: 1 | 2 }) {
  const outage = isApiError(error) && error.isOutage;
  const offline = !navigator.onLine;
  return (
    <div role="alert">
      <Notice
        level={level ?? 1}
        title={offline ? 'You are offline' : outage ? 'Vivarium cannot be reached' : 'That did not work'}
        actions={
          <>
            <Button look="primary" onClick={onRetry}>
              Try again
            </Button>
            {level !== 2 && <ButtonLink to="/">Go to the search</ButtonLink>}
          </>
        }
      >
        <p>
          {offline
            ? 'This page needs a connection. What you have typed is still here.'
            : outage
              ? 'The server does not answer at the moment. Nothing is lost; try again in a little while.'
              : error instanceof Error
                ? error.message
                : 'Something unexpected happened.'}
        </p>
      </Notice>
    </div>
  );
}
