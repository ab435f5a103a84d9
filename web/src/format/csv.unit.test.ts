import { expect, it } from 'vitest';
import { csvOfRows } from './csv.ts';

it('a table keeps amounts as they are, and what would be a formula from being one', () => {
  expect(
    csvOfRows([
      ['Day', 'Amount'],
      ['2026-11-28', '-12.50'],
      ['=1+1', null],
      ['a,"b"', 3],
      ['-1+1', ''],
    ]),
  ).toBe(['Day,Amount', '2026-11-28,-12.50', "'=1+1,", '"a,""b""",3', "'-1+1,", ''].join('\r\n'));
});
