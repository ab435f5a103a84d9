import type { EndReason } from '@vivarium/contracts/orders/state.ts';

/** What has gone back to a buyer, and why the order ends where that is all of it. */
export interface GoneBack {
  id: string;
  /** Minor units. */
  amount: number;
  reason: Extract<EndReason, 'refunded_by_provider' | 'charged_back'>;
}
