import { expect, test } from 'vitest';
import { nameSaidByApple } from './apple.ts';

test.each([
  ['{"name":{"firstName":"Ida","lastName":"Berg"}}', 'Ida Berg'],
  ['{"name":{"firstName":"Ida"}}', 'Ida'],
  ['{"name":{"firstName":1,"lastName":"Berg"}}', 'Berg'],
  ['{"name":{"firstName":" ","lastName":""}}', undefined],
  ['{"email":"ida@example.org"}', undefined],
  ['no JSON', undefined],
  [null, undefined],
])('of %j the name is %j', (said, name) => {
  expect(nameSaidByApple(said)).toBe(name);
});
