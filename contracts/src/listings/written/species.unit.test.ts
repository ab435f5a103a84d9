import { expect, it } from 'vitest';
import { speciesCalled } from './species.ts';

const called = (text: string) => speciesCalled(text).map(({ slug }) => slug);

it.each(['Ball python', 'BALL PYTHONS', 'Python regius', 'python-regius', 'BP'])(
  '%s is one species',
  (text) => {
    expect(called(text)).toEqual(['python-regius']);
  },
);

it.each(['Red tail boa', 'Red-tailed boas', 'REDTAIL BOA'])('%s may be either of two', (text) => {
  expect(called(text)).toEqual(['boa-imperator', 'boa-constrictor']);
});

it('what says more is one of them', () => {
  expect(called('True red-tailed boa')).toEqual(['boa-constrictor']);
  expect(called('BCI')).toEqual(['boa-imperator']);
});

it('what is no name is none', () => expect(called('Bal python')).toEqual([]));
