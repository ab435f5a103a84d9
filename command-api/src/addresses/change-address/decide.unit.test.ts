import { describe, expect, it } from 'vitest';
import { aKeptAddress, anAddress } from '../an-address.ts';
import { decideChangeAddress } from './decide.ts';

describe('changing an address', () => {
  it('changes what is said and leaves the rest', () => {
    expect(decideChangeAddress(aKeptAddress(), { line1: '1 Gecko Grove' })).toMatchObject({
      type: 'address.changed',
      after: { version: 2, address: anAddress({ line1: '1 Gecko Grove' }) },
    });
  });

  it('takes away what is null', () => {
    const { line2: _line2, phone: _phone, ...rest } = anAddress();
    expect(decideChangeAddress(aKeptAddress(), { line2: null, phone: null })).toMatchObject({
      after: { address: rest },
    });
    const changed = decideChangeAddress(aKeptAddress(), { line2: null });
    expect('after' in Object(changed) && JSON.stringify(changed)).not.toContain('Flat 3');
  });

  it('is nothing where nothing differs', () => {
    expect(decideChangeAddress(aKeptAddress(), { city: 'Austin' })).toBe('unchanged');
    expect(decideChangeAddress(aKeptAddress({ address: { ...anAddress() } }), {})).toBe('unchanged');
  });
});
