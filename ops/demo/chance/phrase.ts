import type { Random } from './random.ts';

/** What a phrase may mention, by name. A name that is missing makes every phrase that needs it unusable. */
export type Facts = Readonly<Record<string, string | undefined>>;

type Part = string | { fact: string } | { choices: readonly Part[][] };

const parsed = new Map<string, readonly Part[]>();

/**
 * Says a phrase in one of its wordings: `{Eats|Takes} <prey> {weekly|every week}` with `<prey>` from `facts`.
 * Choices nest and may be empty; one that needs a missing fact is not taken while there is another.
 *
 * @returns the text, or undefined when it needs a fact that is missing
 * @throws {SyntaxError} where braces do not match
 */
export function say(phrase: string, facts: Facts, random: Random): string | undefined {
  let parts = parsed.get(phrase);
  if (parts === undefined) {
    parts = parse(phrase);
    parsed.set(phrase, parts);
  }
  return render(parts, facts, random);
}

/**
 * Says one of several phrases that has all the facts it needs.
 * @returns undefined when none has
 */
export function sayOneOf(phrases: readonly string[], facts: Facts, random: Random): string | undefined {
  return firstOf(phrases, (phrase) => say(phrase, facts, random), random);
}

function render(parts: readonly Part[], facts: Facts, random: Random): string | undefined {
  let text = '';
  for (const part of parts) {
    const piece =
      typeof part === 'string'
        ? part
        : 'fact' in part
          ? facts[part.fact]
          : renderOneOf(part.choices, facts, random);
    if (piece === undefined) return undefined;
    text += piece;
  }
  return text;
}

function renderOneOf(choices: readonly Part[][], facts: Facts, random: Random): string | undefined {
  return firstOf(choices, (parts) => render(parts, facts, random), random);
}

/** Tries in random order, so that what stands after unusable ones is not said more often than the rest. */
function firstOf<T>(
  items: readonly T[],
  attempt: (item: T) => string | undefined,
  random: Random,
): string | undefined {
  const left = [...items];
  while (left.length > 0) {
    const [item] = left.splice(random.integer(0, left.length - 1), 1);
    const text = item === undefined ? undefined : attempt(item);
    if (text !== undefined) return text;
  }
  return undefined;
}

function parse(phrase: string): Part[] {
  const tokens = phrase.match(/[{}|]|<[a-zA-Z]+>|[^{}|<]+|</g) ?? [];
  let position = 0;
  const sequence = (isNested: boolean): Part[] => {
    const parts: Part[] = [];
    for (;;) {
      const token = tokens[position];
      if (token === undefined || (isNested && (token === '|' || token === '}'))) return parts;
      position++;
      if (token === '{') parts.push({ choices: alternatives() });
      else if (/^<[a-zA-Z]+>$/.test(token)) parts.push({ fact: token.slice(1, -1) });
      else parts.push(token);
    }
  };
  const alternatives = (): Part[][] => {
    const choices = [sequence(true)];
    while (tokens[position] === '|') {
      position++;
      choices.push(sequence(true));
    }
    if (tokens[position] !== '}') throw new SyntaxError(`a brace is not closed: ${phrase}`);
    position++;
    return choices;
  };
  return sequence(false);
}
