import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { liveAnimalAttributesSchema } from '@vivarium/contracts/listings/live-animal.ts';
import { type Publishable, reasonsAgainst } from '@vivarium/contracts/listings/publishing.ts';
import type { ProblemDetail } from '@vivarium/contracts/shared/error-body.ts';
import { parseAmount } from '@vivarium/contracts/shared/money.ts';
import { sentence } from '../api/form-errors.ts';
import { missingForDraft, type SellBody } from './sell-body.ts';
import type { Problems } from './sell-problems.ts';

/** A reason against publishing, and where it is mended. */
interface Missing {
  path: string;
  message: string;
}

const words: Readonly<Record<string, MessageDescriptor>> = {
  description_required: msg`Describe it`,
  species_required: msg`Choose the species`,
  sex_required: msg`Say the sex; unsexed is an answer`,
  life_stage_required: msg`Say the life stage`,
  origin_required: msg`Say where it comes from`,
  email_not_verified: msg`Confirm your e-mail address first, by the link that we have mailed to you`,
  phone_not_verified: msg`Confirm your telephone number first, in your account`,
  identity_not_verified: msg`Show an identity document first, in your account`,
  condition_required: msg`Say in which condition it is`,
  too_long_ago: msg`No animal that is alive hatched that long ago`,
  too_old_for_life_stage: msg`An animal of that day is older than its life stage says`,
  too_young_for_life_stage: msg`An animal of that day is too young to be an adult`,
  weight_not_believed: msg`Animals of this species do not weigh that much. Is it in grams?`,
  too_young_to_breed: msg`An animal so young has not bred yet`,
};

/** @returns a reason of the publish check in the language that is spoken. */
export function reasonWords({ code, message }: Pick<ProblemDetail, 'code' | 'message'>): string {
  const word = code === undefined ? undefined : words[code];
  return word === undefined ? sentence(message) : i18n._(word);
}

/** @returns what the publish check of the server would say of these answers, by the same rules. */
export function reasonsOf(body: SellBody, now: Date): ProblemDetail[] {
  const { category, price, description = '', attributes = {} } = body;
  if (category === undefined) return [];
  const amount = price && parseAmount(price.amount, price.currency ?? 'USD');
  // An animal's answers that its schema refuses are told at their fields.
  const animal = category === 'live-animal' ? liveAnimalAttributesSchema.safeParse(attributes) : undefined;
  const listing = {
    category,
    description,
    // Without a price it is no draft yet, which is said in other words.
    price: { amount: typeof amount === 'number' ? amount : 1 },
    attributes: animal === undefined ? attributes : (animal.data ?? { traits: [] }),
  };
  return reasonsAgainst(listing as Publishable, now);
}

/** @returns the whole list of what stands against publishing, in one go: what a draft needs, what the server would say, what is refused. */
export function missingForPublishing(body: SellBody, problems: Problems, now: Date): Missing[] {
  const forDraft = missingForDraft(body);
  const reasons = reasonsOf(body, now).map((reason) => ({ path: reason.path, message: reasonWords(reason) }));
  const named = new Set([...forDraft, ...reasons].map(({ path }) => path));
  const refused = Object.entries(problems)
    .filter(([path]) => !named.has(path))
    .map(([path, message]) => ({ path, message }));
  return [...forDraft, ...reasons, ...refused];
}

/** @returns what the publish check says against what is answered, by field; what is not answered is no problem yet. */
export function doubtsBeside(body: SellBody, now: Date): Problems {
  const doubts = reasonsOf(body, now).filter(({ code = '' }) => !code.endsWith('_required'));
  return Object.fromEntries(doubts.map((doubt) => [doubt.path, reasonWords(doubt)]));
}
