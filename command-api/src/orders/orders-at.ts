import { type Terms, usualTerms } from '@vivarium/contracts/orders/deadlines.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { convert } from '@vivarium/contracts/shared/reference-rates.ts';
import type { Moment } from '../aggregate/execute.ts';
import type { ContextConfig } from '../config.ts';
import type { Resources, Surroundings } from '../context.ts';
import type { LedgerTables } from '../ledger/ledger.table.ts';
import type { orderConfig, paymentConfig } from '../payments/config.ts';
import { openProvider } from '../payments/open-provider.ts';
import { type SandboxClient, sandboxClient } from '../payments/sandbox-client.ts';
import type { OwnTables } from './orders.table.ts';
import type { PlacingDependencies } from './place-order/dependencies.ts';
import { takingTurns } from './place-order/turns.ts';
import type { OrderDependencies } from './working.ts';

/** The settings that orders are worked on by. */
type OrderConfig = Pick<ContextConfig, keyof typeof orderConfig | keyof typeof paymentConfig>;

/** @returns what work on orders needs, where something is at work. */
export function ordersAt(
  {
    postgres,
    hint,
    config,
  }: Pick<Surroundings, 'postgres'> & { hint: { postgres(): void }; config: OrderConfig },
  { clock, newId }: Moment,
): OrderDependencies {
  const db = postgres.withTables<OwnTables & LedgerTables>();
  const provider = openProvider(config);
  return { clock, newId, db, hint: hint.postgres, provider, terms: termsOf(config) };
}

/** @returns the same for those who place orders. */
export function placingAt(
  resources: Pick<Resources, 'postgres' | 'hint' | 'config' | 'vault' | 'sealing' | 'ask'>,
  moment: Moment,
): PlacingDependencies {
  const { config, ask, vault, sealing } = resources;
  return {
    ...ordersAt(resources, moment),
    listingsById: ask.listingsById,
    addressOf: ask.addressOf,
    agreedPrice: ask.agreedPrice,
    discounts: ask.discounts,
    vault,
    sealing,
    inTurn: takingTurns(),
    mostUnpaid: config.ORDER_MOST_UNPAID,
    feePoints: config.ORDER_FEE_POINTS,
    isHigh: (total) =>
      config.ORDER_REVIEW_DOLLARS > 0 && convert(total, 'USD').amount >= config.ORDER_REVIEW_DOLLARS * 100,
    urlOf: (paymentId) => new URL(`/pay/${encodeId(paymentId)}`, config.PUBLIC_URL).href,
  };
}

/** @returns the sandbox, where it takes the payments; it is told once in a process where its events go. */
export function sandboxAt({
  config: { PAYMENTS_URL, STRIPE_SECRET_KEY },
  url,
}: Pick<Resources, 'config' | 'url'>): SandboxClient | undefined {
  if (PAYMENTS_URL === undefined || STRIPE_SECRET_KEY) return undefined;
  return sandboxClient(PAYMENTS_URL, `${url}/api/v1/payments/webhook`);
}

function termsOf(config: OrderConfig): Terms {
  const HOUR_MS = 3_600_000;
  return {
    ...usualTerms,
    unpaidMs: config.ORDER_UNPAID_MINUTES * 60_000,
    unshippedMs: config.ORDER_SHIP_DAYS * 24 * HOUR_MS,
    inspectionMs: config.ORDER_INSPECTION_HOURS * HOUR_MS,
    answerMs: config.ORDER_ANSWER_HOURS * HOUR_MS,
  };
}
