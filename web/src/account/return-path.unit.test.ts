import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path.ts';

describe('where one goes after signing in', () => {
  it.each([
    ['?return=%2Fsell%3Fa%3D1', '/sell?a=1'],
    ['', '/'],
    ['?return=https://evil.example', '/'],
    ['?return=//evil.example', '/'],
    ['?return=/\\evil.example', '/'],
    ['?return=javascript:alert(1)', '/'],
  ])('%s leads to %s', (search, path) => {
    expect(returnPath(search)).toBe(path);
  });
});
