import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ImportCheck, ImportProblem } from '@vivarium/contracts/listings/imports/http.ts';
import { useEffect, useRef } from 'react';
import { sentence } from '../../api/form-errors.ts';
import { dayOf, formatDay } from '../../format/date.ts';
import { formatPrice } from '../../format/price.ts';
import { Button } from '../../ui/Button.tsx';
import { Banner } from '../../ui/Notice.tsx';
import styles from './import.module.css';

/** What a dry run found: every problem by row and column, or what would be listed. */
export function CheckOutcome({ check, onImport }: { check: ImportCheck; onImport: () => void }) {
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each outcome is read anew
  useEffect(() => heading.current?.focus(), [check]);
  const { ready, problems, animals, columns, importedBefore } = check;
  const unused = columns.flatMap(({ header, readAs }) => (readAs === null && header !== '' ? [header] : []));
  const names = unused.join(', ');
  const day = importedBefore === null ? '' : formatDay(dayOf(new Date(importedBefore)));
  return (
    <section className={styles.outcome} aria-labelledby="import-outcome">
      <h2 id="import-outcome" ref={heading} tabIndex={-1}>
        {ready
          ? plural(animals.length, { one: '# animal can be imported', other: '# animals can be imported' })
          : plural(problems.length, {
              one: '# thing has to be mended first',
              other: '# things have to be mended first',
            })}
      </h2>
      {unused.length > 0 && (
        <p>
          <Trans>Columns that are not used: {names}</Trans>
        </p>
      )}
      {importedBefore !== null && (
        <Banner tone="attention">
          <Trans>
            You imported this very file on {day}. Importing it again lists the animals a second time.
          </Trans>
        </Banner>
      )}
      {problems.length > 0 && <Problems problems={problems} />}
      {check.more && <p>{t`There are more: mend these first.`}</p>}
      {ready && (
        <>
          <Button look="primary" onClick={onImport}>
            {plural(animals.length, { one: 'Import # animal', other: 'Import # animals' })}
          </Button>
          <Animals animals={animals} />
        </>
      )}
    </section>
  );
}

function Problems({ problems }: { problems: readonly ImportProblem[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Row</Trans>
            </th>
            <th scope="col">
              <Trans>Column</Trans>
            </th>
            <th scope="col">
              <Trans>What stands there</Trans>
            </th>
            <th scope="col">
              <Trans>What is wrong</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ row, column, value, message }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell may have several problems, and none ever moves
            <tr key={at}>
              <td className="tabular">{row === 0 ? '' : row}</td>
              <td>{column}</td>
              <td>{value}</td>
              <td>{sentence(message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Animals({ animals }: Pick<ImportCheck, 'animals'>) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Row</Trans>
            </th>
            <th scope="col">
              <Trans>Title</Trans>
            </th>
            <th scope="col">
              <Trans>Traits</Trans>
            </th>
            <th scope="col">
              <Trans>Price</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {animals.map(({ row, title, traits, price }) => (
            <tr key={row}>
              <td className="tabular">{row}</td>
              <td>{title}</td>
              <td>{traits.join(', ')}</td>
              <td className="tabular">{formatPrice(price)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
