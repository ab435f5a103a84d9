import { expect, it } from 'vitest';
import { shortLivedArguments } from './java.ts';

it('a Java program is told that it lives for minutes only where somebody says so', () => {
  expect(shortLivedArguments({})).toEqual([]);
  expect(shortLivedArguments({ JAVA_SHORT_LIVED: 'true' })).toEqual([
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
  ]);
});
