import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { OrderReceipt } from '@vivarium/contracts/orders/http.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { signedBodyOf } from '@vivarium/platform/http/json-body.ts';
import { done, type Reply, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { actorOf } from '../aggregate/actor-of.ts';
import type { OrderAnswer } from './order-kind.ts';
import type { Orders } from './orders.ts';
import { receiveEvent } from './receive-event.ts';
import type { OrderDependencies } from './working.ts';

const cache = 'no-store';

/** @returns every operation of the context. */
export function orderOperations(orders: Orders, given: OrderDependencies): Served[] {
  return serve(orderCommands, {
    placeOrder: async ({ person, body, meta }) => {
      const placed = await orders.place(actorOf(person), body, meta);
      return reply(placed, { version: placed.version, headers: { Location: `/api/v1/orders/${placed.id}` } });
    },
    purchase: async ({ person, body, meta }) =>
      reply(await orders.purchase(actorOf(person), body, meta), { cache }),
    shipOrder: async ({ person, params, body, meta }) =>
      received(await orders.ship(actorOf(person), params.id, body, meta)),
    deliverOrder: async ({ person, params, meta }) =>
      received(await orders.deliver(actorOf(person), params.id, meta)),
    cancelOrder: async ({ person, params, body, meta }) =>
      received(await orders.cancel(actorOf(person), params.id, body, meta)),
    returnOrder: async ({ person, params, body, meta }) =>
      received(await orders.askReturn(actorOf(person), params.id, body, meta)),
    acceptReturn: async ({ person, params, meta }) =>
      received(await orders.acceptReturn(actorOf(person), params.id, meta)),
    disputeOrder: async ({ person, params, body, meta }) =>
      received(await orders.dispute(actorOf(person), params.id, body, meta)),
    refundOrder: async ({ person, params, body, meta }) =>
      received(await orders.refund(actorOf(person), params.id, body, meta)),
    showOrderAddress: async ({ person, params }) =>
      reply(await orders.address(actorOf(person), params.id), { cache }),
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
