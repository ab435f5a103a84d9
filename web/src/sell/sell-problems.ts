import { t } from '@lingui/core/macro';
import { type AnimalAttribute, animalAttributes } from '@vivarium/catalogue/animal-attributes.ts';
import { draftAttributesSchema } from '@vivarium/catalogue/attributes-schema.ts';
import type { AttributeDeclaration } from '@vivarium/catalogue/category.ts';
import { currencyDigits } from '@vivarium/contracts/shared/currency.ts';
import { parseAmount } from '@vivarium/contracts/shared/money.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { readAmount } from '../format/amount.ts';
import { formatMeasured } from '../format/number-format.ts';
import { goodsAnswers } from './goods-answers.ts';
import { measured } from './measured.ts';
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
    ...(form.delivery.length === 0 && { delivery: t`Tick at least one: how else would they get it?` }),
    ...(form.description.length > 10_000 && {
      description: t`That is longer than 10,000 characters. Shorten it.`,
    }),
    ...(form.category === 'live-animal' ? animalProblems(form, today) : goodsProblems(form, catalogue)),
  };
}

function titleProblems(title: string): Problems {
  if (title === '') return {};
  if (title.length < 3) return { title: t`Use at least 3 characters, so that people know what it is.` };
  if (title.length > TITLE_MAX) {
    const over = title.length - TITLE_MAX;
    return { title: t`That is ${over} characters too long. The description has room for the rest.` };
  }
  return {};
}

function priceProblems({ amount, currency }: SellForm): Problems {
  if (amount.trim() === '') return {};
  const digits = currencyDigits[currency];
  const parsed = parseAmount(readAmount(amount, currency) ?? '', currency);
  if (typeof parsed === 'number') {
    return parsed === 0 ? { 'price.amount': t`A price is more than nothing.` } : {};
  }
  if (parsed.reason.startsWith('has more')) {
    return {
      'price.amount':
        digits === 0 ? t`${currency} has no decimals.` : t`Use at most ${digits} digits after the point.`,
    };
  }
  return { 'price.amount': t`Write a price such as 149 or 149.50.` };
}

function quantityProblems(quantity: string): Problems {
  const count = Number(quantity || 1);
  if (Number.isInteger(count) && count >= 1 && count <= 9999) return {};
  return { quantity: t`Write a whole number from 1 to 9999.` };
}

function animalProblems(form: SellForm, today: string): Problems {
  const declared = animalAttributes.flatMap((one) => {
    const answer = form.animal[one.key];
    const problem = typeof answer === 'string' && answer !== '' ? problemOf(one, answer, today) : undefined;
    return problem === undefined ? [] : [[`attributes.${one.key}`, problem] as const];
  });
  return Object.fromEntries(declared);
}

function problemOf(
  { key, type, max, unit }: AnimalAttribute,
  answer: string,
  today: string,
): string | undefined {
  if (type === 'date' && answer > today) {
    return key === 'hatchedOn'
      ? t`That day is still to come. Sell it once it has hatched.`
      : t`That day is still to come.`;
  }
  const number = measured(answer, unit?.symbol);
  if (type !== 'number' || (number > 0 && number <= (max ?? Number.POSITIVE_INFINITY))) return undefined;
  if (key === 'weightGrams') return t`Write the weight in grams, such as 85 or 1200.`;
  const name = unit?.name;
  return name === undefined ? t`Write a number.` : t`Write a number of ${name}.`;
}

function goodsProblems(form: SellForm, catalogue: Catalogue): Problems {
  const category = catalogue.categoryOf(form.category);
  if (category === undefined) return {};
  const answers = goodsAnswers(form, category);
  const parsed = draftAttributesSchema(category).safeParse(Object.fromEntries(answers));
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map((issue) => {
      const declaration = category.attributes.find(({ key }) => key === issue.path[0]);
      return [`attributes.${issue.path.join('.')}`, remedyOf(declaration)];
    }),
  );
}

/** What would be taken instead, in the reader's language: a schema says what it refuses in a programmer's. */
function remedyOf(declaration: AttributeDeclaration | undefined): string {
  if (declaration?.type === 'text') return t`That is too long. Shorten it.`;
  if (declaration?.min === undefined || declaration.max === undefined)
    return t`Choose something else, or leave it empty.`;
  const [min, max] = [formatMeasured(declaration.min), formatMeasured(declaration.max)];
  return declaration.type === 'integer'
    ? t`Use a whole number from ${min} to ${max}.`
    : t`Use a number from ${min} to ${max}.`;
}
