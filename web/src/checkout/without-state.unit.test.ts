import { expect, it } from 'vitest';
import { isWithoutState } from './without-state.ts';

it.each([
  [{ country: 'US' }, true],
  [{ country: 'US', region: ' ' }, true],
  [{ country: 'US', region: 'somewhere' }, true],
  [{ country: 'US', region: 'tx' }, false],
  [{ country: 'US', region: 'US-TX' }, false],
  [{ country: 'US', region: 'Texas ' }, false],
  [{ country: 'US', region: 'D.C.' }, false],
  [{ country: 'DE' }, false],
])('%o: %s', (address, isIt) => {
  expect(isWithoutState(address)).toBe(isIt);
});
