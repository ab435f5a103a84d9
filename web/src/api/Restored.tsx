import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { Banner } from '../ui/Notice.tsx';

interface Props {
  isRestored: boolean;
  forget: () => void;
}

/** Above a form that begins with what is saved: it holds something else, which was written before and not sent. */
export function Restored({ isRestored, forget }: Props) {
  if (!isRestored) return null;
  return (
    <Banner role="status">
      <span>
        <Trans>Here is what you had written. It is not saved yet.</Trans>
      </span>
      <Button look="link" onClick={forget}>
        <Trans>Show what is saved</Trans>
      </Button>
    </Banner>
  );
}
