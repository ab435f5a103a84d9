import { t } from '@lingui/core/macro';

/** @returns what somebody typed, in the quotation marks of the language. */
export function quoted(words: string): string {
  return t`“${words}”`;
}
