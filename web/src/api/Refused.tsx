import { useLingui } from '@lingui/react/macro';
import { isApiError } from '../api/api-error.ts';
import { Banner } from '../ui/Notice.tsx';

/** Says why something was refused. */
export function Refused({ reason }: { reason: unknown }) {
  const { t } = useLingui();
  if (reason === null || reason === undefined) return null;
  return (
    <Banner tone="refusal" role="alert">
      {isApiError(reason) ? reason.message : t`That did not work. Try again.`}
    </Banner>
  );
}
