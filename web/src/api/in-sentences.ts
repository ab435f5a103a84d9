import type { FieldValues, Resolver } from 'react-hook-form';
import { type FormErrors, sentence } from './form-errors.ts';

/**
 * Makes sentences of what a schema says against the fields of a form.
 *
 * @param words friendlier sentences for single fields, in the language that is spoken when one is told
 * @param blankMayStay a field that is only left, and not sent yet, may be empty
 */
export function inSentences<Values extends FieldValues>(
  resolve: Resolver<Values>,
  words: () => FormErrors = () => ({}),
  blankMayStay = false,
): Resolver<Values> {
  return async (values, context, options) => {
    const result = await resolve(values, context, options);
    const names = Object.keys(result.errors);
    if (names.length === 0) return result;
    const isOnlyLeft = (name: string) => options.names?.length === 1 && values[name] === '';
    const told = names
      .filter((name) => !(blankMayStay && isOnlyLeft(name)))
      .map((name) => {
        const error = result.errors[name];
        return [name, { ...error, message: words()[name] ?? sentence(String(error?.message)) }];
      });
    return { values: {}, errors: Object.fromEntries(told) };
  };
}
