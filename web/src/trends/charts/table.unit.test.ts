import { describe, expect, it } from 'vitest';
import { csvName, csvOf } from './table.ts';

describe('a table as a file', () => {
  it('has its numbers as numbers, and nothing where there is none', () => {
    const rows = [{ key: 'a', cells: ['January', '1,204', '–'], raw: ['2026-01-01', 1204, null] }];
    expect(csvOf({ columns: ['Month', 'Listed', 'Median'], rows })).toBe(
      'Month,Listed,Median\r\n2026-01-01,1204,\r\n',
    );
  });

  it('says what money is in, which the number alone does not', () => {
    const rows = [{ key: 'a', cells: ['January', '€120'], raw: ['2026-01-01', '119.99'] }];
    expect(csvOf({ columns: ['Month', 'Median asked'], units: [undefined, 'EUR'], rows })).toBe(
      'Month,Median asked (EUR)\r\n2026-01-01,119.99\r\n',
    );
  });

  it('says of a step that is not over yet that it is told in part', () => {
    const rows = [
      { key: 'a', cells: ['October', '20'], raw: ['2026-10-01', 20] },
      { key: 'b', cells: ['November (in part)', '3'], raw: ['2026-11-01', 3], remark: 'in part' },
    ];
    const table = { columns: ['Month', 'Listed'], remarks: 'Remark', rows };
    expect(csvOf(table)).toBe('Month,Listed,Remark\r\n2026-10-01,20,\r\n2026-11-01,3,in part\r\n');
    expect(csvOf({ ...table, rows: rows.slice(0, 1) })).toBe('Month,Listed\r\n2026-10-01,20\r\n');
  });

  it('has a name of its own for what it is about', () => {
    const range = { from: '2025-12-01', to: '2026-11-30' };
    expect(csvName('prices', ['python-regius', undefined, 'US'], range)).toBe(
      'prices-python-regius-US-2025-12-01-2026-11-30.csv',
    );
    expect(csvName('supply', [undefined])).toBe('supply.csv');
  });

  it('quotes what would break its lines, and lets nothing be a formula', () => {
    const rows = [{ key: 'a', cells: ['A "big", one', '=1+1'] }];
    expect(csvOf({ columns: ['Name', 'Other'], rows })).toContain(`"A ""big"", one",'=1+1`);
  });
});
