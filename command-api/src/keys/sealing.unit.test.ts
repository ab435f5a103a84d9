import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { KEY_BYTES, openSealed, seal } from './sealing.ts';

const key = randomBytes(KEY_BYTES);
const words = Buffer.from('12 Lizard Lane');

describe('what is sealed', () => {
  it('is opened by its key alone, and shows nothing of itself', () => {
    const sealed = seal(key, 'address', words);
    expect(openSealed(key, 'address', sealed)).toEqual(words);
    expect(sealed.includes('Lizard')).toBe(false);
    expect(() => openSealed(randomBytes(KEY_BYTES), 'address', sealed)).toThrow();
  });

  it('is other bytes each time', () => {
    expect(seal(key, 'address', words)).not.toEqual(seal(key, 'address', words));
  });

  it('cannot stand for something else', () => {
    expect(() => openSealed(key, 'another address', seal(key, 'address', words))).toThrow();
  });

  it('cannot be changed, cut or lengthened', () => {
    const sealed = seal(key, 'address', words);
    for (let at = 0; at < sealed.length; at += 1) {
      const other = Buffer.from(sealed);
      other.writeUInt8((other.readUInt8(at) + 1) % 256, at);
      expect(() => openSealed(key, 'address', other)).toThrow();
      expect(() => openSealed(key, 'address', sealed.subarray(0, at))).toThrow();
    }
    expect(() => openSealed(key, 'address', Buffer.concat([sealed, Buffer.of(0)]))).toThrow();
  });
});
