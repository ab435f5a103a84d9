import { Trans, useLingui } from '@lingui/react/macro';
import { searchPath } from '../addresses/search-route.ts';
import { formatCount } from '../format/price.ts';
import { Button } from '../ui/Button.tsx';
import { csvFile, saveFile } from '../ui/save-file.ts';
import { NumbersTable } from './charts/ChartFrame.tsx';
import { csvOf, type Table } from './charts/table.ts';
import type { Subject } from './compare-subject.ts';
import styles from './trends.module.css';
import { daysText, moneyText } from './words.ts';

interface CompareTotalsProps {
  subjects: readonly Subject[];
  currency: string;
  /** Name of the file that the table is saved as. */
  file: string;
}

/** Numbers of the whole time beside each other, each name with the way to what of it is on sale. */
export function CompareTotals({ subjects, currency, file }: CompareTotalsProps) {
  const { t } = useLingui();
  const table: Table = {
    columns: [
      ...[t`Compared`, t`Listed`, t`Sold`, t`On sale`, t`Median asked`, t`Median paid`, t`Days to sell`],
    ],
    units: [undefined, undefined, undefined, undefined, currency, currency],
    rows: subjects.map(({ key, name, of, overview: { totals } }) => ({
      key,
      to: searchPath({ facets: { species: [of.species], ...(of.trait && { traits: [of.trait] }) } }),
      cells: [
        ...[name, formatCount(totals.listed), formatCount(totals.sold), formatCount(totals.active)],
        ...[moneyText(totals.medianAsked), moneyText(totals.medianSold), daysText(totals.medianDaysToSell)],
      ],
      raw: [
        ...[name, totals.listed, totals.sold, totals.active, totals.medianAsked?.amount ?? null],
        ...[totals.medianSold?.amount ?? null, totals.medianDaysToSell],
      ],
    })),
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={styles.beside} aria-label={t`Over the whole time`} tabIndex={0}>
      <NumbersTable table={table} caption={t`Over the whole time`} />
      <Button look="link" onClick={() => saveFile(csvFile(csvOf(table)), file)}>
        <Trans>Save as CSV</Trans>
      </Button>
    </section>
  );
}
