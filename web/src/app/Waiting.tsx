import { Trans } from '@lingui/react/macro';
import { Outage } from '../api/Outage.tsx';
import { useConnection } from '../ui/use-connection.ts';
import styles from './shell.module.css';

/** Stands for a page whose code is still on its way; without a connection it is not. */
export function Waiting() {
  if (!useConnection()) return <Outage />;
  return (
    <div className={styles.waiting} aria-busy="true" data-waiting>
      <h1 className="visually-hidden">
        <Trans>Loading</Trans>
      </h1>
    </div>
  );
}
