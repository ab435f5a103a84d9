/** What a file is by its first bytes; everything that is not here is not looked at any further. */
export type Kind = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic' | 'mp4' | 'webm';

/** Bytes that tell. */
export const TELLING_BYTES = 64;

/** Brands of the ISO base media format (ISO/IEC 14496-12), by what they say is inside. */
const brands: readonly (readonly [Kind, RegExp])[] = [
  ['avif', /^avi[fs]$/],
  ['heic', /^(he[ivc][cxms]|mif1|msf1)$/],
  ['mp4', /^(isom|iso[2-9]|mp4[12]|avc1|M4V |qt {2}|3g[pg][4-7]|dash|MSNV|mmp4)$/],
];

/** @returns the kind of a file whose first bytes are these; undefined: none that is taken here. */
export function kindOf(head: Uint8Array): Kind | undefined {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, TELLING_BYTES));
  const at = (from: number, to: number) => text.toString('latin1', from, to);
  if (text.length >= 3 && text.readUIntBE(0, 3) === 0xffd8ff) return 'jpeg';
  if (at(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (at(0, 4) === 'RIFF' && at(8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a/.test(at(0, 6))) return 'gif';
  if (at(0, 4) === '\x1a\x45\xdf\xa3' && text.includes('webm')) return 'webm';
  if (at(4, 8) !== 'ftyp') return undefined;
  // The first is what it is made for; `mif1` and `msf1` leave that to the compatible ones.
  const size = text.length >= 4 ? text.readUInt32BE(0) : 0;
  const compatible = Array.from({ length: 12 }, (_, i) => 16 + 4 * i).filter((from) => from + 4 <= size);
  const named = [at(8, 12), ...compatible.map((from) => at(from, from + 4))];
  if (/^m[is]f1$/.test(named[0] ?? '') && named.some((brand) => /^avi[fs]$/.test(brand))) return 'avif';
  return brands.find(([, brand]) => brand.test(named[0] ?? ''))?.[0];
}
