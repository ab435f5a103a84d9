import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Link } from '../../ui/Link.tsx';
import { csvFile, saveFile } from '../../ui/save-file.ts';
import styles from './charts.module.css';
import { type Drawing, isSeen } from './drawing.ts';
import { PlotChart } from './PlotChart.tsx';
import { csvOf, type Table } from './table.ts';

interface ChartFrameProps {
  /** The answer. */
  title: string;
  /** What it is of, and how many. */
  note?: ReactNode;
  table: Table;
  /** Name of the file that the table is saved as. */
  file: string;
  /** A choice of what is shown. */
  choice?: ReactNode;
  /** What stands there where there is too little to draw. */
  empty?: ReactNode;
  /** What is drawn, where there is enough of it. The same one as long as it shows the same. */
  drawing?: Drawing | undefined;
  /** In place of a drawing: what shows it otherwise. */
  children?: ReactNode;
}

/** A chart with its answer as its title, its numbers as a table and as a file. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, note, table, file, choice, empty, drawing, children } = props;
  const { t } = useLingui();
  const [isTable, setTable] = useState(false);
  const tableId = useId();
  const drawn = drawing !== undefined && isSeen(drawing) ? drawing : undefined;
  return (
    <figure className={styles.frame}>
      <figcaption className={styles.head}>
        <h2>{title}</h2>
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </figcaption>
      {choice}
      {drawn !== undefined && <PlotChart drawing={drawn} label={title} />}
      {children}
      {drawn === undefined && children === undefined && (
        <p className={styles.none}>
          {empty ?? <Trans>Not enough data. Take a longer time, or fewer filters.</Trans>}
        </p>
      )}
      <div className={styles.ways}>
        <Button
          look="link"
          aria-expanded={isTable}
          aria-controls={tableId}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? t`Hide the table` : t`Show as a table`}
        </Button>
        <Button look="link" onClick={() => saveFile(csvFile(csvOf(table)), file)}>
          <Trans>Save as CSV</Trans>
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section id={tableId} hidden={!isTable} className={styles.scroll} aria-label={title} tabIndex={0}>
        {isTable && <NumbersTable table={table} caption={title} />}
      </section>
    </figure>
  );
}

/** Numbers in rows, each with what it is of. */
export function NumbersTable({ table, caption }: { table: Table; caption: string }) {
  return (
    <table className={`${styles.table} tabular`}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ key, cells: [first, ...others], to }) => (
          <tr key={key}>
            <th scope="row">{to === undefined ? first : <Link to={to}>{first}</Link>}</th>
            {others.map((cell, i) => (
              <td key={table.columns[i + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
