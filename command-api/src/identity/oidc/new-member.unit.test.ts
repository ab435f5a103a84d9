import { expect, it } from 'vitest';
import { namesOf } from './new-member.ts';

it.each([
  ['Ida Åkesson', 'ida-akesson-1234', 'Ida Åkesson'],
  [undefined, 'member-1234', 'New member'],
  ['Vivarium Support', 'member-1234', 'New member'],
  ['李', 'member-1234', '李'],
  ['x'.repeat(200), `${'x'.repeat(20)}-1234`, 'New member'],
])('whoever is %s elsewhere is %s here, and seen as %s', (name, username, displayName) => {
  expect(namesOf(name, '1234')).toEqual({ username, displayName });
});
