import { describe, expect, it } from 'vitest';
import { type Kind, kindOf } from './kind-of.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const ftyp = (brand: string, ...compatible: string[]) => {
  const size = 16 + 4 * compatible.length;
  return bytes(`\0\0\0${String.fromCharCode(size)}ftyp${brand}\0\0\0\0${compatible.join('')}`);
};

describe('the kind of a file', () => {
  it.each<[Kind, Buffer]>([
    ['jpeg', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['png', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
    ['webp', bytes('RIFF\x24\0\0\0WEBPVP8 ')],
    ['gif', bytes('GIF89a\x01\0\x01\0')],
    ['avif', ftyp('avif', 'mif1', 'miaf')],
    ['avif', ftyp('mif1', 'avif', 'miaf')],
    ['heic', ftyp('heic', 'mif1', 'heic')],
    ['heic', ftyp('mif1', 'mif1', 'heic')],
    ['mp4', ftyp('isom', 'iso2', 'avc1')],
    ['mp4', ftyp('qt  ')],
    ['webm', bytes('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81\x01\x42\x82\x84webm')],
  ])('is %s by its first bytes', (kind, head) => {
    expect(kindOf(head)).toBe(kind);
  });

  it.each([
    ['an executable of Windows', 'MZ\x90\0\x03\0\0\0'],
    ['an executable of Linux', '\x7fELF\x02\x01\x01'],
    ['a drawing that can hold scripts', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['a page', '<!doctype html><script>'],
    ['a document', '%PDF-1.7'],
    ['an archive', 'PK\x03\x04'],
    ['a script of ImageMagick', 'push graphic-context\nviewbox'],
    ['a TIFF', 'II*\0'],
    ['a container of something else', '\0\0\0\x18ftypcrx \0\0\0\0'],
    ['half a signature', '\x89PNG'],
    ['nothing', ''],
  ])('of %s is none', (_, head) => {
    expect(kindOf(bytes(head))).toBeUndefined();
  });
});
