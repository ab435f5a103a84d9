import type { ListingStatus } from '@vivarium/contracts/listings/status.ts';
import { describe, expect, it } from 'vitest';
import { onSaleOf } from './on-sale.ts';

const price = { amount: 100, currency: 'USD' } as const;
const moment = (at: string, status: ListingStatus) => ({ at: `${at}:00.000Z`, status, price });

describe('when something was on sale', () => {
  it('is from the day it was published to the day it was sold', () => {
    const life = [moment('2026-01-03T10:00', 'active'), moment('2026-01-09T10:00', 'sold')];
    expect(onSaleOf(life)).toEqual({
      openedOn: ['2026-01-03'],
      closedOn: ['2026-01-09'],
    });
  });

  it('is told by evenings: what goes and comes within a day has not moved', () => {
    const life = [
      moment('2026-01-03T10:00', 'active'),
      moment('2026-01-05T10:00', 'hidden'),
      moment('2026-01-05T18:00', 'active'),
    ];
    expect(onSaleOf(life)).toEqual({
      openedOn: ['2026-01-03'],
      closedOn: [],
    });
  });

  it('is never, where it was sold on the day it was published', () => {
    const life = [moment('2026-01-03T10:00', 'active'), moment('2026-01-03T11:00', 'sold')];
    expect(onSaleOf(life)).toEqual({ openedOn: [], closedOn: [] });
  });

  it('opens again each time that it is back', () => {
    const life = [
      moment('2026-01-03T10:00', 'active'),
      moment('2026-01-05T10:00', 'reserved'),
      moment('2026-01-08T10:00', 'active'),
    ];
    expect(onSaleOf(life)).toEqual({
      openedOn: ['2026-01-03', '2026-01-08'],
      closedOn: ['2026-01-05'],
    });
  });
});
