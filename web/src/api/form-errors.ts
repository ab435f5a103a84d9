import { t } from '@lingui/core/macro';
import { currentLanguage } from '../format/language.ts';
import { isApiError } from './api-error.ts';
import { fragmentInWords } from './fragment-words.ts';

/** What is wrong with a form: a sentence for each field, and one for the whole under the empty name. */
export type FormErrors = Readonly<Record<string, string>>;

/** @returns a sentence from a fragment such as `must be at least 10 characters`, in the language that is spoken where it is a usual one. */
export function sentence(message: string): string {
  // The server says it in English, and as exactly as it can.
  const inWords = currentLanguage() === 'en' ? undefined : fragmentInWords(message);
  if (inWords !== undefined) return inWords;
  const text = /^(must|is|has|belongs|says)\b/.test(message) ? `This ${message}` : message;
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

/** @returns what the server said against a form, tied to its fields where it named them. */
export function errorsOfAnswer(error: unknown): FormErrors {
  if (!isApiError(error)) return { '': t`That did not work. Try again.` };
  const errors: Record<string, string> = {};
  for (const { path, message } of error.details) errors[path] ??= sentence(message);
  if (error.details.length === 0) errors[''] = sentence(error.message);
  return errors;
}
