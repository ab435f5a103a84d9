import { offerCommands } from '@vivarium/contracts/offers/commands.ts';
import type { OfferReceipt } from '@vivarium/contracts/offers/http.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { toWireMoney } from '@vivarium/contracts/shared/money.ts';
import { done, type Reply, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { actorOf } from '../aggregate/actor-of.ts';
import type { OfferAnswer } from './offer-kind.ts';
import type { Offers } from './offers.ts';

const cache = 'no-store';

/** @returns every operation of the context. */
export function offerOperations(offers: Offers): Served[] {
  return serve(offerCommands, {
    makeOffer: async ({ person, params, body, meta }) =>
      received(await offers.make(actorOf(person), params.id, body, meta)),
    counterOffer: async ({ person, params, body, meta }) =>
      received(await offers.counter(actorOf(person), params.id, body, meta)),
    acceptOffer: async ({ person, params, meta }) =>
      received(await offers.accept(actorOf(person), params.id, meta)),
    declineOffer: async ({ person, params, meta }) =>
      received(await offers.decline(actorOf(person), params.id, meta)),
    withdrawOffer: async ({ person, params, meta }) =>
      received(await offers.withdraw(actorOf(person), params.id, meta)),
    showOfferTerms: async ({ person, params }) => {
      const acceptFrom = await offers.terms(actorOf(person), params.id);
      return reply({ acceptFrom: acceptFrom === undefined ? null : toWireMoney(acceptFrom) }, { cache });
    },
    setOfferTerms: async ({ person, params, body }) => {
      await offers.setTerms(actorOf(person), params.id, body);
      return done();
    },
  });
}

function received(answer: OfferAnswer): Reply<OfferReceipt> {
  return reply({ ...answer, id: encodeId(answer.id) }, { version: answer.version, cache });
}
