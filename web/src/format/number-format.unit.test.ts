import { describe, expect, it } from 'vitest';
import { numberFormat } from './number-format.ts';

describe('formatters of numbers', () => {
  it('are made once for each way of writing', () => {
    const dollars = { style: 'currency', currency: 'USD' } as const;
    expect(numberFormat('en-US', dollars)).toBe(numberFormat('en-US', { ...dollars }));
    expect(numberFormat('en-US', dollars).format(3)).toBe('$3.00');
    expect(numberFormat('de-DE').format(1204)).toBe('1.204');
    expect(numberFormat('en-US').format(1204)).toBe('1,204');
  });
});
