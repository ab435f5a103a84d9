import { draftAttributesSchema } from '@vivarium/catalogue/attributes-schema.ts';
import { currencyDigits, parseAmount } from '@vivarium/contracts/shared/money.ts';
import { sentence } from '../api/form-errors.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { amountOf } from './amount.ts';
import type { SellForm } from './sell-form.ts';
import { TITLE_MAX, titleOf } from './sell-title.ts';

/** What is wrong with an answer, and what would be taken instead, by the path that the API gives it. */
export type Problems = Readonly<Record<string, string>>;

/** @returns the problems of everything that is answered. What is not answered is no problem yet. */
export function problemsOf(form: SellForm, catalogue: Catalogue, today: string): Problems {
  return {
    ...titleProblems(titleOf(form, catalogue).trim()),
    ...priceProblems(form),
    ...quantityProblems(form.quantity),
    ...(form.description.length > 10_000 && {
      description: 'That is longer than 10,000 characters. Shorten it.',
    }),
    ...(form.category === 'live-animal'
      ? animalProblems(form, catalogue, today)
      : goodsProblems(form, catalogue)),
  };
}

function titleProblems(title: string): Problems {
  if (title === '') return {};
  if (title.length < 3) return { title: 'Use at least 3 characters, so that people know what it is.' };
  if (title.length > TITLE_MAX) {
    return {
      title: `That is ${title.length - TITLE_MAX} characters too long. The description has room for the rest.`,
    };
  }
  return {};
}

function priceProblems({ amount, currency }: SellForm): Problems {
  if (amount.trim() === '') return {};
  const digits = currencyDigits[currency];
  const parsed = parseAmount(amountOf(amount), currency);
  if (typeof parsed === 'number') {
    return parsed === 0 ? { 'price.amount': 'A price is more than nothing.' } : {};
  }
  if (parsed.reason.startsWith('has more')) {
    return {
      'price.amount':
        digits === 0 ? `${currency} has no decimals.` : `Use at most ${digits} digits after the point.`,
    };
  }
  return { 'price.amount': 'Write a price such as 149 or 149.50.' };
}

function quantityProblems(quantity: string): Problems {
  const count = Number(quantity || 1);
  if (Number.isInteger(count) && count >= 1 && count <= 9999) return {};
  return { quantity: 'Write a whole number from 1 to 9999.' };
}

function animalProblems(form: SellForm, catalogue: Catalogue, today: string): Problems {
  const problems: Record<string, string> = {};
  if (form.hatchedOn !== '' && form.hatchedOn > today) {
    problems['attributes.hatchedOn'] = 'That day is still to come. Sell it once it has hatched.';
  }
  const weight = Number(form.weightGrams);
  if (form.weightGrams !== '' && !(weight > 0 && weight <= 500_000)) {
    problems['attributes.weightGrams'] = 'Write the weight in grams, such as 85 or 1200.';
  }
  const adult = catalogue.speciesOf(form.species)?.adultWeightGrams;
  if (adult && weight > adult.max * 4) {
    problems['attributes.weightGrams'] =
      `Adults of this species weigh ${adult.min} to ${adult.max} g. Is this one in grams?`;
  }
  return problems;
}

function goodsProblems(form: SellForm, catalogue: Catalogue): Problems {
  const category = catalogue.categoryOf(form.category);
  if (category === undefined) return {};
  const answers = category.attributes.flatMap(({ key, type }) => {
    const value = form.goods[key];
    if (value === undefined || value === '') return [];
    return [[key, type === 'number' || type === 'integer' ? Number(value) : value]];
  });
  const parsed = draftAttributesSchema(category).safeParse(Object.fromEntries(answers));
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map((issue) => {
      const declaration = category.attributes.find(({ key }) => key === issue.path[0]);
      const bounds =
        declaration?.min !== undefined && declaration.max !== undefined
          ? ` Use a ${declaration.type === 'integer' ? 'whole number' : 'number'} from ${declaration.min} to ${declaration.max}.`
          : '';
      return [`attributes.${issue.path.join('.')}`, `${sentence(issue.message)}${bounds}`];
    }),
  );
}
