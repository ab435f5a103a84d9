import { describe, expect, it } from 'vitest';
import { say, sayOneOf } from './phrase.ts';
import { randomOf } from './random.ts';

const random = randomOf('phrases');
const wordings = (phrase: string, facts = {}) =>
  new Set(Array.from({ length: 200 }, () => say(phrase, facts, random)));

describe('a phrase', () => {
  it('is said in each of its wordings', () => {
    expect(wordings('{Eats|Takes} mice{ weekly|}')).toEqual(
      new Set(['Eats mice', 'Takes mice', 'Eats mice weekly', 'Takes mice weekly']),
    );
  });

  it('nests choices', () => {
    expect(wordings('{a{b|c}|d}')).toEqual(new Set(['ab', 'ac', 'd']));
  });

  it('mentions facts', () => {
    expect(say('Weighs <weight>.', { weight: '145 g' }, random)).toBe('Weighs 145 g.');
  });

  it('cannot be said without a fact that it needs', () => {
    expect(say('Weighs <weight>.', {}, random)).toBeUndefined();
  });

  it('does not take a choice that needs a missing fact', () => {
    expect(wordings('{shy<ifYoung>|calm}')).toEqual(new Set(['calm']));
  });

  it('is refused when a brace is left open', () => {
    expect(() => say('{a|b', {}, random)).toThrow(SyntaxError);
  });

  it('gives way to another that can be said', () => {
    expect(sayOneOf(['<missing>', 'Healthy.'], {}, random)).toBe('Healthy.');
    expect(sayOneOf(['<missing>'], {}, random)).toBeUndefined();
  });
});
