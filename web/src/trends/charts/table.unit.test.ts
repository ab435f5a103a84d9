import { describe, expect, it } from 'vitest';
import { csvOf } from './table.ts';

describe('a table as a file', () => {
  it('has its numbers as numbers, and nothing where there is none', () => {
    const rows = [{ key: 'a', cells: ['January', '1,204', '–'], raw: ['2026-01-01', 1204, null] }];
    expect(csvOf({ columns: ['Month', 'Listed', 'Median'], rows })).toBe(
      'Month,Listed,Median\r\n2026-01-01,1204,\r\n',
    );
  });

  it('quotes what would break its lines, and lets nothing be a formula', () => {
    const rows = [{ key: 'a', cells: ['A "big", one', '=1+1'] }];
    expect(csvOf({ columns: ['Name', 'Other'], rows })).toContain(`"A ""big"", one",'=1+1`);
  });
});
