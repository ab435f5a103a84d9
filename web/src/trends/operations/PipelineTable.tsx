import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Pipeline } from '@vivarium/contracts/figures/http.ts';
import { Outage } from '../../api/Outage.tsx';
import { formatCount } from '../../format/price.ts';
import { NOTHING } from '../words.ts';
import styles from './operations.module.css';
import { pipelineQuery } from './operations-queries.ts';

/** How many events wait where, looked at every few seconds. */
export function PipelineTable() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(pipelineQuery());
  if (data === undefined)
    return error === null ? (
      <div style={{ minHeight: 240 }} aria-busy="true" data-waiting />
    ) : (
      <Outage error={error} onRetry={() => void refetch()} level={2} />
    );
  const rows = [
    ...data.outboxes.map(({ store, ...one }) => ({ ...one, name: t`Outbox of ${store}` })),
    ...(data.readers ?? []).map((one) => ({ ...one, name: `${one.stream}: ${one.reader}` })),
  ];
  return (
    <section className={styles.section}>
      <h2>{answerOf(rows)}</h2>
      <p style={{ color: 'var(--quiet)' }}>
        <Trans>
          Events that are written and not yet in the stream, and events of the streams that a reader has not
          handled yet. What waits longer than seconds is worth a look.
        </Trans>
      </p>
      {data.readers === null && (
        <p role="status">
          <Trans>The streams do not answer: what waits in them is not known.</Trans>
        </p>
      )}
      <div className={styles.scroll}>
        <table className={`${styles.table} tabular`}>
          <caption className="visually-hidden">
            <Trans>What waits on its way</Trans>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t`Where`}</th>
              <th scope="col">{t`Waiting`}</th>
              <th scope="col">{t`For`}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, waiting, oldestAt }) => (
              <tr key={name} className={waiting > 0 ? styles.waits : undefined}>
                <th scope="row">{name}</th>
                <td>{formatCount(waiting)}</td>
                <td>{oldestAt === null ? NOTHING : waitText(oldestAt, data.at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function answerOf(rows: readonly Pick<Pipeline['outboxes'][number], 'waiting'>[]): string {
  const waiting = rows.reduce((sum, row) => sum + row.waiting, 0);
  return plural(waiting, { 0: 'Nothing waits', one: '# event waits', other: '# events wait' });
}

function waitText(since: string, at: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(at) - Date.parse(since)) / 1000));
  if (seconds < 120) return plural(seconds, { one: '# second', other: '# seconds' });
  return plural(Math.round(seconds / 60), { one: '# minute', other: '# minutes' });
}
