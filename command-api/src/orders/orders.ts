import type {
  AnswerBody,
  DeclineReturnBody,
  DisputeBody,
  HandOverBody,
  HandOverCode,
  PayBody,
  PlacedOrder,
  PlaceOrderBody,
  PurchaseBody,
  Purchased,
  ReasonBody,
  RefundBody,
  SettleBody,
  ShipBody,
  StartTransactionBody,
} from '@vivarium/contracts/orders/http.ts';
import { callsOffTogether } from '@vivarium/contracts/orders/requests.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import type { ToldTransaction } from '@vivarium/contracts/orders/transaction.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { type Address, addressSchema } from '@vivarium/contracts/shared/address.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Actor } from '../aggregate/decision.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { hasLeft } from '../away/away.store.ts';
import type { Questions } from '../context.ts';
import type { Sealing } from '../keys/sealing-key.ts';
import type { SandboxClient } from '../payments/sandbox-client.ts';
import { type Act, actOnOrder } from './act-on-order.ts';
import { callOffTogether } from './calling-off.ts';
import { askForRefund } from './carry-out.ts';
import { decideAcceptedPart, decideAnswer } from './decide-answer.ts';
import { decideCancel } from './decide-cancel.ts';
import { decideDispute } from './decide-dispute.ts';
import { decideHandOver } from './decide-hand-over.ts';
import { decideRefund } from './decide-refund.ts';
import { decideDeclinedReturn, decideReturn, decideWithdrawnReturn } from './decide-return.ts';
import { decideReview } from './decide-review.ts';
import { decideShip } from './decide-ship.ts';
import { handOverCode } from './hand-over-code.ts';
import { type Given, moveOrder } from './move-order.ts';
import { type OrderAnswer, orderKind } from './order-kind.ts';
import { readOrder, readPayment, sealedAddressOf } from './orders.store.ts';
import type { PlacingDependencies } from './place-order/dependencies.ts';
import { placeOrder, purchaseTogether, startTransaction } from './place-order/place.ts';
import { ADDRESS } from './place-order/purchase.ts';
import { nextOfPayment } from './said-of-payments.ts';
import { toldTransaction } from './told-transaction.ts';
import { until } from './until.ts';
import type { Working } from './working.ts';

export interface OrdersDependencies extends PlacingDependencies, Pick<Questions, 'uploadsOf'> {
  /** Only where payments are taken by the sandbox. */
  sandbox: SandboxClient | undefined;
  sealing: Pick<Sealing, 'digest'>;
  /** Whether whoever sends an animal must confirm how, and cannot leave it out. */
  demandsDeclaration: boolean;
}

/** What another process says of a payment is seen by looking so often, in milliseconds; what this one says, at once. */
const LOOK_MS = 250;

type Decide = Parameters<typeof actOnOrder>[1]['decide'];

/** What people can do with orders, apart from HTTP. Every function throws `Problem` to refuse. */
export function createOrders(given: OrdersDependencies) {
  const { terms, db, sandbox, vault, sealing, demandsDeclaration } = given;
  const step =
    (name: Parameters<typeof moveOrder>[1], more: Partial<Given> = {}) =>
    (order: OrderState, by: Given['by'], now: Date): Act | Problem =>
      moveOrder(order, name, { by, now, terms, ...more });
  const act = (
    actor: Actor,
    id: string,
    [name, body]: [name: string, body: unknown],
    meta: CommandMeta,
    decide: Decide,
  ): Promise<OrderAnswer> => actOnOrder(given, { actor, id, name, body, meta, decide });

  const openAddress = ({ id, buyerId: personId }: OrderState, readerId: string) =>
    inTransaction(db, undefined, async (transaction) => {
      const sealed = await sealedAddressOf(transaction, id);
      if (sealed === undefined) return undefined;
      const reading = { personId, readerId, purpose: 'delivery' };
      const things = [{ about: ADDRESS, id, sealed }];
      return (await vault.open(transaction, reading, things, addressSchema)).get(id);
    });

  /** @returns why something may not be shown with a complaint or an answer; undefined: it may. */
  const refusalOfEvidence = async (
    actor: Actor,
    evidence: readonly string[],
  ): Promise<Problem | undefined> => {
    // That they are asked for keeps them.
    const own = await given.uploadsOf(actor.id, evidence);
    const isOwn = (upload: string) =>
      own.some(({ id, purpose, status }) => id === upload && purpose === 'evidence' && status !== 'rejected');
    if (evidence.every(isOwn)) return undefined;
    return new Problem('validation_failed', 'A photograph is none of yours.', {
      details: [{ path: 'evidence', message: 'must be uploads of your own, for a complaint' }],
    });
  };

  return {
    place: async (actor: Actor, body: PlaceOrderBody, meta: CommandMeta): Promise<PlacedOrder> => {
      await sandbox?.register().catch(() => undefined);
      return placeOrder(given, actor, body, meta);
    },

    purchase: async (actor: Actor, body: PurchaseBody, meta: CommandMeta): Promise<Purchased> => {
      await sandbox?.register().catch(() => undefined);
      return purchaseTogether(given, actor, body, meta);
    },

    startTransaction: async (
      actor: Actor,
      body: StartTransactionBody,
      meta: CommandMeta,
    ): Promise<ToldTransaction> => {
      await sandbox?.register().catch(() => undefined);
      return startTransaction(given, actor, body, meta);
    },

    /** An order as the books have it, for its parties. */
    transaction: async (actor: Actor, id: string): Promise<ToldTransaction> => {
      const order = await readOrder(db, id);
      const isParty = order && (order.buyerId === actor.id || order.sellerId === actor.id);
      const payment = isParty ? await readPayment(db, order.paymentId) : undefined;
      if (order === undefined || payment === undefined)
        throw new Problem('transaction_not_found', 'There is no such transaction.');
      return toldTransaction(order, payment, given.urlOf(payment.id));
    },

    ship: (actor: Actor, id: string, body: ShipBody, meta: CommandMeta) =>
      act(actor, id, ['ship', body], meta, (order, by, now) =>
        decideShip(order, body, { by, now, terms }, demandsDeclaration),
      ),

    handOver: (actor: Actor, id: string, body: HandOverBody, meta: CommandMeta) =>
      act(actor, id, ['hand-over', body], meta, (order, by, now) =>
        decideHandOver(order, body, { by, now, terms }, handOverCode(order.id, sealing)),
      ),

    /** What is picked up need not be sent, and its buyer need not wait until its seller says that they have it. */
    deliver: (actor: Actor, id: string, meta: CommandMeta) =>
      act(actor, id, ['deliver', null], meta, (order, by, now) => {
        const isWaiting = order.delivery.method === 'pickup' && order.status === 'confirmed';
        return step(isWaiting ? 'pick-up' : 'accept')(order, by, now);
      }),

    cancel: (actor: Actor, id: string, body: ReasonBody, meta: CommandMeta) =>
      act(actor, id, ['cancel', body], meta, (order, by, now) => {
        const decided = decideCancel(order, body, { by, now, terms });
        if (decided instanceof Problem || !callsOffTogether(by, order)) return decided;
        const { effects } = decided;
        const text = body.reason ?? '';
        return {
          ...decided,
          effects: [],
          alongside: (at, after) => callOffTogether(at, after, { effects, text }),
        };
      }),

    /** Once the money has gone, a return is its seller’s to answer: of one who has left nobody does. */
    askReturn: (actor: Actor, id: string, body: ReasonBody, meta: CommandMeta) =>
      act(actor, id, ['return', body], meta, (order, by, now) => {
        const decided = decideReturn(order, body, { by, now, terms });
        if (decided instanceof Problem || order.status !== 'delivered') return decided;
        return { ...decided, alongside: refuseWhereSellerHasLeft };
      }),

    acceptReturn: (actor: Actor, id: string, meta: CommandMeta) =>
      act(actor, id, ['accept-return', null], meta, step('accept-return', { reason: 'returned' })),

    withdrawReturn: (actor: Actor, id: string, meta: CommandMeta) =>
      act(actor, id, ['withdraw-return', null], meta, (order, by, now) =>
        decideWithdrawnReturn(order, { by, now, terms }),
      ),

    declineReturn: (actor: Actor, id: string, body: DeclineReturnBody, meta: CommandMeta) =>
      act(actor, id, ['decline-return', body], meta, (order, by, now) =>
        decideDeclinedReturn(order, body, { by, now, terms }),
      ),

    dispute: async (actor: Actor, id: string, body: DisputeBody, meta: CommandMeta) => {
      const refusal = await refusalOfEvidence(actor, body.evidence);
      const decide: Decide = (order, by, now) => refusal ?? decideDispute(order, body, { by, now, terms });
      return act(actor, id, ['dispute', body], meta, decide);
    },

    answer: async (actor: Actor, id: string, body: AnswerBody, meta: CommandMeta) => {
      const refusal = await refusalOfEvidence(actor, body.evidence);
      const decide: Decide = (order, by, now) => refusal ?? decideAnswer(order, body, { by, now, terms });
      return act(actor, id, ['answer', body], meta, decide);
    },

    acceptPart: (actor: Actor, id: string, meta: CommandMeta) =>
      act(actor, id, ['accept-part', null], meta, (order, by, now) => {
        const decided = decideAcceptedPart(order, { by, now, terms });
        if (decided instanceof Problem) return decided;
        const { act: accepted, part } = decided;
        return { ...accepted, alongside: (at, after) => askForRefund(at, after, part) };
      }),

    refusePart: (actor: Actor, id: string, meta: CommandMeta) =>
      act(actor, id, ['refuse-part', null], meta, step('refuse-part')),

    settleDispute: (actor: Actor, id: string, body: SettleBody, meta: CommandMeta) =>
      act(actor, id, ['settle', body], meta, step(`settle-for-${body.for}`, { reason: 'dispute' })),

    refund: (actor: Actor, id: string, body: RefundBody, meta: CommandMeta) =>
      act(actor, id, ['refund', body], meta, (order, by, now) => {
        const decided = decideRefund(order, body, { by, now, terms });
        if (decided instanceof Problem) return decided;
        const { amount } = body.amount;
        return { ...decided, effects: [], alongside: (at, after) => askForRefund(at, after, amount) };
      }),

    approve: (actor: Actor, id: string, meta: CommandMeta) =>
      act(actor, id, ['approve', null], meta, (order, by, now) => decideReview(order, { by, now, terms })),

    reject: (actor: Actor, id: string, meta: CommandMeta) =>
      act(actor, id, ['reject', null], meta, (order, _by, now) =>
        order.review === 'awaiting'
          ? step('cancel', { reason: 'by_moderator' })(order, 'moderator', now)
          : new Problem('order_status_conflict', 'Nobody has to look at this order.'),
      ),

    /** Where it goes, for its parties, as long as it is needed. */
    address: async (actor: Actor, id: string): Promise<Address> => {
      const order = await readOrder(db, id);
      const isParty = order && (order.buyerId === actor.id || order.sellerId === actor.id);
      const isNeeded = order && ['pending', 'confirmed', 'shipped'].includes(order.status);
      // A seller sends what is paid.
      const isDue = order && (order.buyerId === actor.id || order.status !== 'pending');
      const address = isParty && isNeeded && isDue ? await openAddress(order, actor.id) : undefined;
      if (address === undefined) throw orderKind.absent();
      return address;
    },

    /** What its buyer shows where they pick it up. Nobody else is told, or its seller could say so alone. */
    handOverCode: async (actor: Actor, id: string): Promise<HandOverCode> => {
      const order = await readOrder(db, id);
      const isBuyer = order?.buyerId === actor.id;
      if (!isBuyer || order.status !== 'confirmed' || order.delivery.method !== 'pickup')
        throw orderKind.absent();
      return { code: handOverCode(id, sealing) };
    },

    /** Does what a buyer does on the page of the provider, and waits for what comes of it. */
    paySandbox: async (paymentId: string, { outcome }: PayBody): Promise<{ status: string }> => {
      if (sandbox === undefined || (await readPayment(db, paymentId)) === undefined)
        throw new Problem('payment_not_found', 'There is no such payment.');
      // Where it could not be opened there at once, or the worker is just at it, that is waited for.
      const pause = () => nextOfPayment(paymentId, LOOK_MS);
      const isThere = await until(async () => {
        const payment = await readPayment(db, paymentId);
        return payment?.ref !== null || payment.facts.cancelled;
      }, pause);
      if (!isThere)
        throw new Problem('provider_unavailable', 'The payment is not open at its provider yet.', {
          retryAfter: 2,
        });
      const { status } = await sandbox.pay(paymentId, outcome);
      if (outcome === 'approve' || outcome === 'decline')
        await until(async () => {
          const payment = await readPayment(db, paymentId);
          return payment !== undefined && payment.told !== 'pending' && payment.told !== 'authorised';
        }, pause);
      return { status };
    },
  };
}
export type Orders = ReturnType<typeof createOrders>;

async function refuseWhereSellerHasLeft({ transaction }: Working, { sellerId }: OrderState): Promise<void> {
  if (await hasLeft(transaction, sellerId))
    throw new Problem('order_status_conflict', 'Its seller has left the market, and cannot take it back.');
}
