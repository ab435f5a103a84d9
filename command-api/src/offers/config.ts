import { z } from 'zod';

/** The terms of offers. */
export const offerConfig = {
  /** Hours in which whoever an offer waits for answers it. */
  OFFER_ANSWER_HOURS: z.coerce.number().min(0.0001).max(720).default(48),
  /** Hours for which a price that was accepted is kept for its buyer. */
  OFFER_PRICE_HOURS: z.coerce.number().min(0.0001).max(720).default(48),
};

/** How long each lasts, in milliseconds. */
export interface OfferTimes {
  answerMs: number;
  priceMs: number;
}

const HOUR_MS = 3_600_000;

export function offerTimesOf(config: { OFFER_ANSWER_HOURS: number; OFFER_PRICE_HOURS: number }): OfferTimes {
  return {
    answerMs: config.OFFER_ANSWER_HOURS * HOUR_MS,
    priceMs: config.OFFER_PRICE_HOURS * HOUR_MS,
  };
}
