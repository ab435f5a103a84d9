import type { LookRow } from './rows.ts';

/** Chameleons and invertebrates: slug, body, pattern, and inks (base flank mark edge inner head iris) of the wild type. */
export const others: readonly LookRow[] = [
  ['chamaeleo-calyptratus', 'veiled', 'plain', '5fa04a 9cc06a d9b83a b8702a dce0a8 68a850 c9a03a'],
  ['furcifer-pardalis', 'chameleon', 'plain', '2f9a94 7ac0a8 b8342c e6c14a e6f0e0 3aa08c c9652a'],
  ['trioceros-jacksonii', 'horned', 'plain', '5a9a3f 98b860 3f7434 d9cf5c c4d68c 62a046 c9a03a'],
  ['calumma-parsonii', 'chameleon', 'plain', '3fa0a0 8cc0a8 2f7c84 d9c24a d9e0b0 4aa89c e08a2a'],
  ['furcifer-lateralis', 'chameleon', 'plain', '5f9a44 b8b05c 3f5a34 7ab8c4 efe6c4 6a9f4c c9652a'],
  ['brachypelma-hamorii', 'tarantula', 'plain', '2a2321 4a3a30 d8742f 6b4a36 352a26 b8844c 1a1410'],
  ['brachypelma-boehmei', 'tarantula', 'plain', 'd9722f b85c28 e8a05c 26201d 2a2321 c9763a 1a1410'],
  ['tliltocatl-albopilosus', 'tarantula', 'plain', '4a3828 6b523a 8a6c48 5c4630 3f2f24 6b5238 1a1410'],
  ['poecilotheria-regalis', 'tarantula', 'plain', '6f6a62 8a857a e9e4d4 33302c 8a8478 8a857a 1a1410'],
  ['poecilotheria-metallica', 'tarantula', 'plain', '2c5aa8 3a6ab8 e8c84a 8ab0d8 5c7ca8 7a9cc0 1a1410'],
  ['chromatopelma-cyaneopubescens', 'tarantula', 'plain', '2a4a9a 3a5ab0 3058a8 22387a e0722a 3a7a74 1a1410'],
  ['pandinus-imperator', 'scorpion', 'plain', '24272c 3a3e46 2f333a 1a1c20 33373f 24272c 1a1410'],
];
