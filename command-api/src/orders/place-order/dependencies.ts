import type { Questions } from '../../context.ts';
import type { Sealing } from '../../keys/sealing-key.ts';
import type { Vault } from '../../vault/vault.ts';
import type { OrderDependencies } from '../working.ts';
import type { Placing } from './decide.ts';
import type { Turns } from './turns.ts';

/** What whoever places orders needs beside what work on orders does. */
export interface PlacingDependencies
  extends OrderDependencies,
    Pick<Placing, 'feePoints' | 'isHigh'>,
    Pick<Questions, 'listingsById' | 'addressOf' | 'agreedPrice' | 'discounts'> {
  vault: Vault;
  sealing: Pick<Sealing, 'digest'>;
  inTurn: Turns;
  /** Listings that one buyer has reserved and not paid at most. */
  mostUnpaid: number;
  /** @returns where somebody pays a payment. */
  urlOf(paymentId: string): string;
}
