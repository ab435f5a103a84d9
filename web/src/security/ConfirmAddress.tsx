import { Trans, useLingui } from '@lingui/react/macro';
import { Banner } from '../ui/Notice.tsx';
import { ResendButton } from './ResendButton.tsx';
import styles from './security.module.css';

/** Tells somebody that their address is not confirmed yet, and has the mail sent once more. */
export function ConfirmAddress() {
  const { t } = useLingui();
  return (
    // Above all that a page is about: who goes from one part of a page to the next would never come by it otherwise.
    <aside className={`${styles.confirm} no-print`} aria-label={t`Your e-mail address`}>
      <Banner tone="attention">
        <span>
          <Trans>
            Confirm your e-mail address by the link that we have mailed to you: then you can publish.
          </Trans>
        </span>
        <ResendButton look="link" />
      </Banner>
    </aside>
  );
}
