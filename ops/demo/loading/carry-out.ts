import {
  changeListingBodySchema,
  createListingBodySchema,
  markSoldBodySchema,
} from '@vivarium/contracts/listings/http/commands.ts';
import { randomOf } from '../chance/random.ts';
import { uuidV7 } from '../chance/uuid.ts';
import type { PlannedCommand } from '../timeline/commands.ts';
import type { Market } from '../timeline/market.ts';
import type { WriteSide } from './write-side.ts';

/**
 * Gives one command of the plan to the write side, at its time and under a key of its own: given twice, it has one
 * effect.
 * @throws {Problem} when the write side refuses it
 */
export async function carryOut(writeSide: WriteSide, market: Market, command: PlannedCommand): Promise<void> {
  const { plan, step, turn } = command;
  const key = `demo:${market.seed}:${market.until}:${plan.index}:${turn}`;
  const random = randomOf(key);
  // A draft asks for its own id first, then for that of its event.
  const ids = step.kind === 'create' ? [plan.id] : [];
  const listings = writeSide.listings(step.at, () => ids.pop() ?? uuidV7(step.at, random));
  const actor = { id: plan.seller.id, role: 'user' as const };
  const meta = {
    cause: { correlationId: `demo-${plan.index}`, causationId: null, traceparent: null },
    idempotencyKey: key,
  };
  switch (step.kind) {
    case 'create':
      await listings.create(actor, createListingBodySchema.parse(step.body), meta);
      return;
    case 'change':
      await listings.change(actor, plan.id, changeListingBodySchema.parse(step.patch), meta);
      return;
    case 'mark-sold':
      await listings.markSold(actor, plan.id, markSoldBodySchema.parse({ price: step.price }), meta);
      return;
    default:
      await listings.step(actor, plan.id, step.kind, meta);
  }
}
