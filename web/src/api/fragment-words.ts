import { t } from '@lingui/core/macro';
import { formatMeasured } from '../format/number-format.ts';

/** What schemas say of a field (`issue-words.ts` of the contracts), each with how it is said as a sentence. */
const fragments: readonly (readonly [RegExp, (one: string) => string])[] = [
  [/^is missing$/, () => t`This is missing.`],
  [/^must not be empty$/, () => t`This must not be empty.`],
  [/^must be empty$/, () => t`This must be empty.`],
  [/^must be given once$/, () => t`This can be said once only.`],
  [/^must be a text$/, () => t`This must be a text.`],
  [/^must be a number$/, () => t`This must be a number.`],
  [/^must be a whole number$/, () => t`This must be a whole number.`],
  [/^must be a day such as (.+)$/, () => t`This must be a day.`],
  [/^must be a time such as (.+)$/, () => t`This must be a day and a time.`],
  [/^must be an e-mail address$/, () => t`This must be an e-mail address.`],
  [/^must be an address such as (.+)$/, (one) => t`This must be an address such as ${one}.`],
  [/^must have at least (\d+) characters$/, (one) => t`This must have at least ${one} characters.`],
  [/^must have at most (\d+) characters$/, (one) => t`This must have at most ${one} characters.`],
  [/^must have at least (\d+) entries$/, (one) => t`There must be at least ${one} of these.`],
  [/^must have at most (\d+) entries$/, (one) => t`There may be at most ${one} of these.`],
  [/^must be more than (\S+)$/, (one) => t`This must be more than ${one}.`],
  [/^must be at least (\S+)$/, (one) => t`This must be at least ${one}.`],
  [/^must be less than (\S+)$/, (one) => t`This must be less than ${one}.`],
  [/^must be at most (\S+)$/, (one) => t`This must be at most ${one}.`],
  [/^must be one of (.+?)( and others)?$/, (one) => t`This must be one of: ${one}.`],
  [/^(has another form than it must have|has none of the forms .+)$/, () => t`This has not the right form.`],
  [/^is not known here$/, () => t`This is not known here.`],
];

/** @returns the sentence of a fragment, in the language that is spoken; undefined for one that stands in no table. */
export function fragmentInWords(fragment: string): string | undefined {
  for (const [form, say] of fragments) {
    const found = form.exec(fragment);
    if (found !== null) return say(numberSaid(found[1] ?? ''));
  }
  return undefined;
}

/** @returns a number as its reader writes them; any other text as it is. */
function numberSaid(text: string): string {
  return /^-?\d+(\.\d+)?$/.test(text) ? formatMeasured(Number(text)) : text;
}
