import { useLingui } from '@lingui/react/macro';
import type { Hourly } from '@vivarium/contracts/trends/http/hourly.ts';
import { formatCount } from '../format/price.ts';
import { Link } from '../ui/Link.tsx';
import styles from './trends.module.css';
import { velocityText } from './words.ts';

type Row = Hourly['items'][number] & { to: string };

/** What is looked at most of one kind, the most first. */
export function Ranking({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { t } = useLingui();
  const most = Math.max(...rows.map(({ volume }) => volume));
  return (
    <section className={styles.ranking}>
      <table className="tabular">
        <caption>{title}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{t`Visitors`}</th>
            <th scope="col">{t`Change`}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, label, volume, velocity, to }) => (
            <tr key={value} style={{ backgroundSize: `${(100 * volume) / most}% 2px` }}>
              <th scope="row">
                <Link to={to}>{label}</Link>
              </th>
              <td>{formatCount(volume)}</td>
              <td className={styles.quiet}>{velocityText(velocity)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
