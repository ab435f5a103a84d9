import { optionalUrl } from '@vivarium/platform/config/read-config.ts';
import { z } from 'zod';

/** By whom payments are taken: Stripe, where there is a key; else the sandbox, where there is one; else nobody. */
export const paymentConfig = {
  STRIPE_SECRET_KEY: z.string().optional(),
  /** Where the sandbox is; with a key, where something is that answers as Stripe does. */
  PAYMENTS_URL: optionalUrl(/^https?$/),
  /** The word by which the provider signs what it tells. */
  PAYMENTS_WEBHOOK_SECRET: z.string().optional(),
};

/** What the sandbox signs by where nothing else is said: good for nothing else. */
export const SANDBOX_SECRET = 'whsec_of_the_sandbox';

/** The terms of orders. */
export const orderConfig = {
  /** Minutes in which an order is paid. */
  ORDER_UNPAID_MINUTES: z.coerce.number().min(0.01).max(1440).default(15),
  /** Listings that one buyer has reserved and not paid at most. */
  ORDER_MOST_UNPAID: z.coerce.number().int().min(1).default(100),
  /** Days in which a seller sends it. */
  ORDER_SHIP_DAYS: z.coerce.number().min(0.0001).max(60).default(7),
  /** Hours after the estimated delivery in which a buyer looks at it; no parcel is there sooner than a day after it was sent. */
  ORDER_INSPECTION_HOURS: z.coerce.number().min(0.0001).max(720).default(72),
  /** Hours in which a seller answers a complaint, and a buyer an offer of a part. */
  ORDER_ANSWER_HOURS: z.coerce.number().min(0.0001).max(720).default(72),
  /** Hundredths of a per cent of each order that the marketplace keeps. */
  ORDER_FEE_POINTS: z.coerce.number().int().min(0).max(5000).default(500),
  /** Dollars from which on a moderator looks at an order first; 0: never. */
  ORDER_REVIEW_DOLLARS: z.coerce.number().int().min(0).default(10_000),
};
