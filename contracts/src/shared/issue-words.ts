import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/** Choices that are named when none of them was given. */
const MOST_CHOICES = 20;

/**
 * Words for what a schema finds wrong and does not say in its own: what must be, to stand behind the name of the thing.
 * @returns e.g. `must be at most 100`; undefined where there is nothing better than what zod says
 */
export function issueInWords(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'invalid_format':
      return wrongFormat(issue.format);
    case 'invalid_union':
      return 'has none of the forms that are known here';
    default:
      return undefined;
  }
}

const types: Readonly<Record<string, string>> = {
  string: 'must be a text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list',
  tuple: 'must be a list',
  object: 'must be an object',
  record: 'must be an object',
};

function wrongType({
  expected,
  input,
}: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): string | undefined {
  if (input === undefined) return 'is missing';
  if (expected === 'string' && Array.isArray(input)) return 'must be given once';
  return types[expected];
}

function tooSmall({
  origin,
  minimum,
  inclusive,
}: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string | undefined {
  const many = Number(minimum);
  if (origin === 'string') return many === 1 ? 'must not be empty' : `must have at least ${many} characters`;
  if (origin === 'array') return many === 1 ? 'must not be empty' : `must have at least ${many} entries`;
  return inclusive === false ? `must be more than ${minimum}` : `must be at least ${minimum}`;
}

function tooBig({
  origin,
  maximum,
  inclusive,
}: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string | undefined {
  if (origin === 'string') return `must have at most ${maximum} characters`;
  if (origin === 'array')
    return Number(maximum) === 0 ? 'must be empty' : `must have at most ${maximum} entries`;
  return inclusive === false ? `must be less than ${maximum}` : `must be at most ${maximum}`;
}

function oneOf(choices: readonly string[]): string {
  const [only] = choices;
  if (choices.length === 1) return only === '' ? 'must be empty' : `must be ${only}`;
  const told = choices.slice(0, MOST_CHOICES).join(', ');
  return choices.length > MOST_CHOICES ? `must be one of ${told} and others` : `must be one of ${told}`;
}

const formats: Readonly<Record<string, string>> = {
  date: 'must be a day such as 2026-11-28',
  datetime: 'must be a time such as 2026-11-28T12:00:00Z',
  email: 'must be an e-mail address',
  url: 'must be an address such as https://example.com',
};

function wrongFormat(format: string): string {
  return formats[format] ?? 'has another form than it must have';
}
