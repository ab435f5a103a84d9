import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../ui/Button.tsx';
import { ByMail } from './ByMail.tsx';
import styles from './notifications.module.css';
import { ThisBrowser } from './ThisBrowser.tsx';

/** `/notifications/channels`: where one is told, beside here. */
export function ChannelsPage() {
  const { t } = useLingui();
  return (
    <div className={styles.page}>
      <title>{t`How we tell you – Vivarium`}</title>
      <div className={styles.head}>
        <h1>
          <Trans>How we tell you</Trans>
        </h1>
        <ButtonLink to="/notifications">
          <Trans>Notifications</Trans>
        </ButtonLink>
      </div>
      <ThisBrowser />
      <ByMail />
    </div>
  );
}
