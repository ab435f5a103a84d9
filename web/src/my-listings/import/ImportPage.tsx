import { plural, t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { z } from 'zod';
import { isApiError } from '../../api/api-error.ts';
import { useWritten } from '../../api/written.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Banner } from '../../ui/Notice.tsx';
import { CheckOutcome } from './CheckOutcome.tsx';
import { FileQuestions } from './FileQuestions.tsx';
import { ImportDone } from './ImportDone.tsx';
import styles from './import.module.css';
import { useImport } from './use-import.ts';

/** `/my/listings/import`: the animals of a file become listings, all or none. */
export function ImportPage() {
  const { t } = useLingui();
  const rows = useWritten('rows', z.string(), '');
  const { state, error, check, run, startAgain } = useImport(rows[2]);
  const working = wordsOf(state);
  return (
    <div className={styles.page}>
      <title>{t`Import animals – Vivarium`}</title>
      <div className={styles.head}>
        <h1 tabIndex={-1}>
          <Trans>Import animals</Trans>
        </h1>
        <ButtonLink to="/my/listings">
          <Trans>My listings</Trans>
        </ButtonLink>
      </div>
      {error !== undefined && (
        <Banner tone="refusal" role="alert">
          {isApiError(error) ? error.message : t`That did not work. Try again.`}{' '}
          {isApiError(error) && error.isOutage && t`Trying again imports nothing twice.`}
        </Banner>
      )}
      <div role="status">
        {working !== undefined && (
          <p className={styles.working}>
            <progress
              aria-label={working}
              {...(state.at === 'arriving' && { value: state.arrived, max: state.count })}
            />{' '}
            {working}
          </p>
        )}
      </div>
      {state.at === 'done' ? (
        <ImportDone receipt={state.receipt} onAgain={startAgain} />
      ) : (
        <>
          <FileQuestions
            rows={rows}
            isBusy={working !== undefined}
            isLocked={state.at === 'importing' || state.at === 'arriving'}
            onChange={startAgain}
            onCheck={(given) => void check(given)}
          />
          {state.at === 'checked' && <CheckOutcome check={state.check} onImport={() => void run(state)} />}
        </>
      )}
    </div>
  );
}

function wordsOf(state: ReturnType<typeof useImport>['state']): string | undefined {
  switch (state.at) {
    case 'checking':
      return t`Reading the file…`;
    case 'importing':
      return plural(state.count, { one: 'Listing # animal…', other: 'Listing # animals…' });
    case 'arriving': {
      const { arrived, count } = state;
      return t`All are listed. Search shows ${arrived} of ${count}…`;
    }
    default:
      return undefined;
  }
}
