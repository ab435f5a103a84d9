import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ImportReceipt } from '@vivarium/contracts/listings/imports/http.ts';
import { useEffect, useRef } from 'react';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import styles from './import.module.css';

/** All of them are listed. */
export function ImportDone({ receipt, onAgain }: { receipt: ImportReceipt; onAgain: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { length } = receipt.listings;
  const isPublished = receipt.listings[0]?.status === 'active';
  return (
    <section className={styles.outcome}>
      <h2 ref={heading} tabIndex={-1}>
        {isPublished
          ? plural(length, { one: '# animal is for sale', other: '# animals are for sale' })
          : plural(length, {
              one: '# animal is among your drafts',
              other: '# animals are among your drafts',
            })}
      </h2>
      <div className={styles.actions}>
        <ButtonLink look="primary" to={`/my/listings?status=${isPublished ? 'active' : 'draft'}`}>
          <Trans>Show them</Trans>
        </ButtonLink>
        <Button onClick={onAgain}>
          <Trans>Import another file</Trans>
        </Button>
      </div>
    </section>
  );
}
