import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type AnimalAttribute, animalAttributes } from '@vivarium/catalogue/animal-attributes.ts';
import type { listingCommands } from '@vivarium/contracts/listings/commands.ts';
import type { InputOf } from '../api/operation-input.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { readAmount } from '../format/amount.ts';
import { goodsAnswers } from './goods-answers.ts';
import { measured } from './measured.ts';
import type { SellForm } from './sell-form.ts';
import type { Problems } from './sell-problems.ts';
import { titleOf } from './sell-title.ts';

type WholeBody = InputOf<typeof listingCommands.createListing>['body'];
/** The body of a new listing or a part of one: only what is answered and not refused. */
export type SellBody = Partial<WholeBody>;
type SellChanges = InputOf<typeof listingCommands.changeListing>['body'];

/** What there must be before a draft can be kept by the server, with the field that asks for it. */
const required = [
  ['category', msg`Choose a category`],
  ['title', msg`Give it a title`],
  ['price', msg`Name a price`],
  ['location', msg`Say where it is`],
] as const;

/** @returns the answers as the API takes them. An answer with a problem is left out until it is mended. */
export function bodyOf(form: SellForm, catalogue: Catalogue, problems: Problems): SellBody {
  const title = titleOf(form, catalogue).trim();
  const amount = readAmount(form.amount, form.currency);
  return {
    ...(form.category && { category: form.category }),
    ...(form.subcategory && { subcategory: form.subcategory }),
    ...(title && !problems.title && { title }),
    ...(!problems.description && { description: form.description.trim() }),
    ...(amount !== undefined && !problems['price.amount'] && { price: { amount, currency: form.currency } }),
    ...(!problems.quantity && { quantity: Number(form.quantity || 1) }),
    ...(!problems.delivery && { delivery: [...form.delivery] }),
    ...(form.place && { location: form.place }),
    media: form.photos.map(({ id, alt }) => (alt.trim() === '' ? { id } : { id, alt: alt.trim() })),
    attributes:
      form.category === 'live-animal'
        ? animalAnswers(form, problems)
        : goodsAttributes(form, catalogue, problems),
  };
}

/** @returns what still keeps a draft from being saved by the server: a field's path and what to do. */
export function missingForDraft(body: SellBody): { path: string; message: string }[] {
  return required
    .filter(([key]) => body[key] === undefined)
    .map(([key, message]) => ({ path: key === 'price' ? 'price.amount' : key, message: i18n._(message) }));
}

/** @returns whether there is enough for a draft. */
export function isDraft(body: SellBody): body is WholeBody {
  return missingForDraft(body).length === 0;
}

/** @returns the parts of `next` that differ from what was saved. */
export function changesBetween(saved: SellBody, next: SellBody): SellChanges {
  const changed = Object.entries(next).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(saved[key as keyof SellBody]),
  );
  // What described another kind of thing is gone with its category: all of it is said anew.
  const anew = saved.category !== next.category && { attributes: next.attributes };
  const isTakenBack = saved.subcategory !== undefined && next.subcategory === undefined;
  return { ...Object.fromEntries(changed), ...anew, ...(isTakenBack && { subcategory: null }) };
}

function animalAnswers(form: SellForm, problems: Problems): Record<string, unknown> {
  const answered = (key: string, value: unknown) =>
    value && !problems[`attributes.${key}`] ? { [key]: value } : {};
  const declared = animalAttributes.map((one) => {
    const { key, type, unit }: AnimalAttribute = one;
    const answer = form.animal[one.key];
    return answered(key, type === 'number' ? answer && measured(answer, unit?.symbol) : answer);
  });
  return Object.assign({}, answered('species', form.species), { traits: form.traits }, ...declared);
}

function goodsAttributes(form: SellForm, catalogue: Catalogue, problems: Problems): Record<string, unknown> {
  const category = catalogue.categoryOf(form.category);
  const answers = category === undefined ? [] : goodsAnswers(form, category);
  return Object.fromEntries(answers.filter(([key]) => problems[`attributes.${key}`] === undefined));
}
