import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { KEY_BYTES } from '../keys/sealing.ts';
import { masterKeysOf, masterKeysSchema } from './master-keys.ts';

const old = 'an old word that nobody will ever guess';
const young = 'a young word that nobody will ever guess';
const key = randomBytes(KEY_BYTES);

describe('master keys', () => {
  it('open what they have wrapped, for what it was wrapped for', () => {
    const keys = masterKeysOf(old);
    const wrapped = keys.wrap('anna', key);
    expect(masterKeysOf(old).unwrap('anna', wrapped)).toEqual(key);
    expect(() => keys.unwrap('berta', wrapped)).toThrow();
  });

  it('are followed by a new one, which wraps from then on', () => {
    const wrapped = masterKeysOf(old).wrap('anna', key);
    const both = masterKeysOf(`${young}, ${old}`);
    expect(both.unwrap('anna', wrapped)).toEqual(key);
    const anew = both.wrap('anna', key);
    expect(masterKeysOf(young).unwrap('anna', anew)).toEqual(key);
    expect(() => masterKeysOf(young).unwrap('anna', wrapped)).toThrow('none of PRIVATE_DATA_KEYS');
  });

  it('are read from a list, and are long', () => {
    expect(masterKeysSchema.parse(`${young}, ${old}`)).toBe(`${young}, ${old}`);
    expect(() => masterKeysSchema.parse('short')).toThrow('at least 32 characters');
    expect(() => masterKeysSchema.parse(`${young},`)).toThrow('at least 32 characters');
  });
});
