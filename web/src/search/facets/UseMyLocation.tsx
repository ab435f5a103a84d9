import { useLingui } from '@lingui/react/macro';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './facets.module.css';

/** Asks the browser where we are, only when clicked, and says in words when it does not tell. */
export function UseMyLocation({ onFound }: { onFound: (point: Point) => void }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState('');
  const ask = async () => {
    setAsking(true);
    setRefusal('');
    // Only who asks needs what finds them.
    const located = await import('../place/locate.ts').then(
      ({ locate }) => locate(),
      () => ({ refusal: t`No answer` }),
    );
    setAsking(false);
    if ('point' in located) onFound(located.point);
    else setRefusal(located.refusal);
  };
  return (
    <div>
      <Button look="link" disabled={asking} onClick={ask}>
        <Icon name="locate" size={18} />
        {asking ? t`Finding you…` : t`Use my location`}
      </Button>
      <p className={styles.note} role="status">
        {refusal}
      </p>
    </div>
  );
}
