import { pipeline } from 'node:stream/promises';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { OrderReceipt } from '@vivarium/contracts/orders/http.ts';
import { decodeId, encodeId } from '@vivarium/contracts/shared/id.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { signedBodyOf } from '@vivarium/platform/http/json-body.ts';
import { done, type Reply, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { actorOf } from '../aggregate/actor-of.ts';
import type { EvidenceContext } from './evidence/evidence.ts';
import type { Moderation } from './moderation/moderation.ts';
import type { OrderAnswer } from './order-kind.ts';
import type { Orders } from './orders.ts';
import { receiveEvent } from './receive-event.ts';
import type { OrderDependencies } from './working.ts';

const cache = 'no-store';

/** @returns every operation of the context. */
export function orderOperations(
  { orders, moderation, evidence }: { orders: Orders; moderation: Moderation; evidence: EvidenceContext },
  given: OrderDependencies,
): Served[] {
  return serve(orderCommands, {
    placeOrder: async ({ person, body, meta }) => {
      const placed = await orders.place(actorOf(person), body, meta);
      return reply(placed, { version: placed.version, headers: { Location: `/api/v1/orders/${placed.id}` } });
    },
    purchase: async ({ person, body, meta }) =>
      reply(await orders.purchase(actorOf(person), body, meta), { cache }),
    startTransaction: async ({ person, body, meta }) => {
      const started = await orders.startTransaction(actorOf(person), body, meta);
      const headers = { Location: `/api/v1/account/transactions/${started.id}` };
      return reply(started, { version: started.version, headers, cache });
    },
    showTransaction: async ({ person, params }) => {
      const transaction = await orders.transaction(actorOf(person), params.id);
      return reply(transaction, { version: transaction.version, cache });
    },
    shipOrder: async ({ person, params, body, meta }) =>
      received(await orders.ship(actorOf(person), params.id, body, meta)),
    handOverOrder: async ({ person, params, body, meta }) =>
      received(await orders.handOver(actorOf(person), params.id, body, meta)),
    deliverOrder: async ({ person, params, meta }) =>
      received(await orders.deliver(actorOf(person), params.id, meta)),
    cancelOrder: async ({ person, params, body, meta }) =>
      received(await orders.cancel(actorOf(person), params.id, body, meta)),
    returnOrder: async ({ person, params, body, meta }) =>
      received(await orders.askReturn(actorOf(person), params.id, body, meta)),
    acceptReturn: async ({ person, params, meta }) =>
      received(await orders.acceptReturn(actorOf(person), params.id, meta)),
    withdrawReturn: async ({ person, params, meta }) =>
      received(await orders.withdrawReturn(actorOf(person), params.id, meta)),
    declineReturn: async ({ person, params, body, meta }) =>
      received(await orders.declineReturn(actorOf(person), params.id, body, meta)),
    disputeOrder: async ({ person, params, body, meta }) =>
      received(await orders.dispute(actorOf(person), params.id, body, meta)),
    answerDispute: async ({ person, params, body, meta }) =>
      received(await orders.answer(actorOf(person), params.id, body, meta)),
    acceptPart: async ({ person, params, meta }) =>
      received(await orders.acceptPart(actorOf(person), params.id, meta)),
    refusePart: async ({ person, params, meta }) =>
      received(await orders.refusePart(actorOf(person), params.id, meta)),
    refundOrder: async ({ person, params, body, meta }) =>
      received(await orders.refund(actorOf(person), params.id, body, meta)),
    showOrderAddress: async ({ person, params }) =>
      reply(await orders.address(actorOf(person), params.id), { cache }),
    showHandOverCode: async ({ person, params }) =>
      reply(await orders.handOverCode(actorOf(person), params.id), { cache }),
    listEvidence: async ({ person, params }) =>
      reply(await evidence.list(actorOf(person), params.id), { cache }),
    showEvidence: async ({ person, params, response }) => {
      const { type, bytes } = await evidence.show(actorOf(person), params.id, params.evidenceId);
      // Whatever it is, nothing in it runs, and no page is made of it.
      response.set({
        'Cache-Control': cache,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
      });
      response.type(type);
      // Who goes before the end has seen enough, and a store that breaks off ends the answer as it stands.
      await pipeline(bytes, response).catch(() => {});
      return done();
    },
    listModeratedOrders: async ({ query: { waits, cursor, limit } }) => {
      const after = cursor === undefined ? undefined : decodeId(cursor);
      if (cursor !== undefined && after === undefined) throw invalid('cursor', 'is none that was given');
      return reply(await moderation.waiting({ waits, after, limit }), { cache });
    },
    showModeratedOrder: async ({ params }) => {
      const order = await moderation.order(params.id);
      return reply(order, { version: order.version, cache });
    },
    approveOrder: async ({ person, params, meta }) =>
      received(await orders.approve(actorOf(person), params.id, meta)),
    rejectOrder: async ({ person, params, meta }) =>
      received(await orders.reject(actorOf(person), params.id, meta)),
    settleDispute: async ({ person, params, body, meta }) =>
      received(await orders.settleDispute(actorOf(person), params.id, body, meta)),
    receivePaymentEvent: async ({ request }) => {
      await receiveEvent(given, signedBodyOf(request), request.get('stripe-signature'));
      return done();
    },
    paySandboxPayment: async ({ params, body }) => {
      const { status } = await orders.paySandbox(params.id, body);
      return reply({ id: encodeId(params.id), status }, { cache });
    },
  });
}

function received(answer: OrderAnswer): Reply<OrderReceipt> {
  return reply({ ...answer, id: encodeId(answer.id) }, { version: answer.version, cache });
}
