import type { LookRow } from './rows.ts';

/** Geckos: slug, body, pattern, and inks (base flank mark edge inner head iris) of the wild type. */
export const geckos: readonly LookRow[] = [
  ['eublepharis-macularius', 'leopardGecko', 'leopard', 'e6bf48 f3e3b0 3a2d22 5c4324 f4ecd2 dcb650 b8a888'],
  ['hemitheconyx-caudicinctus', 'leopardGecko', 'bands', 'c99a6a ecd8b8 5c3d28 3f2a1c f0e0c4 a87648 3a2a1c'],
  ['coleonyx-variegatus', 'leopardGecko', 'bands', 'ecd2a0 f6e8cc 8a5c3c 6b452b f6e8cc d9b07c 6a4a30'],
  ['coleonyx-mitratus', 'leopardGecko', 'bands', 'd9c48c efe3bc 5a4030 3f2c20 efe3bc c4a870 6a4a30'],
  [
    'goniurosaurus-hainanensis',
    'leopardGecko',
    'thin-rings',
    '3a2f38 5a4a54 e0b05a 2a2028 e0b05a 3f343c b02a2a',
  ],
  ['goniurosaurus-luii', 'leopardGecko', 'thin-rings', '4a3840 6a5458 e6a04a 2a2028 e6a04a 4f3c42 b04a2a'],
  ['correlophus-ciliatus', 'crested', 'mantle', 'a8703f c79a68 c98f55 6b4526 f0e2c0 98633a c9a06a'],
  ['correlophus-sarasinorum', 'crested', 'flecks', '6f5a48 9c8670 e9e0cc 3a2e24 e9e0cc 6a5544 a98a5a'],
  ['mniarogekko-chahoua', 'crested', 'bands', '76785a a0a080 4c5040 33362c cfc4a4 6e7054 a98a5a'],
  ['rhacodactylus-auriculatus', 'crested', 'mantle', '5c4c44 8a7870 b8aca0 33291f d3c9bc 5c4c44 b09a7a'],
  ['rhacodactylus-leachianus', 'gecko', 'flecks', '6e7258 98987c b8b498 3c3f30 cfc9ac 6a6e55 a98a5a'],
  ['phelsuma-grandis', 'gecko', 'few-blotches', '3fae4a a8d86a c9342a b02c22 c9342a 3fae4a 8a5a2a'],
  ['phelsuma-laticauda', 'gecko', 'few-blotches', '6cc04a b8dc6a c9402f b02c22 e0c23a 6cc04a 3a8ac4'],
  ['phelsuma-klemmeri', 'gecko', 'side-lines', '4f9ab0 7ab8c4 33302c 33302c 2f2c2c d9c93a 6a4a30'],
  ['phelsuma-standingi', 'gecko', 'bands', '8aa890 b8c4b0 6b7a6c 5c6a60 a8c4b8 9cc07c 6a4a30'],
  ['lygodactylus-williamsi', 'gecko', 'plain', '2fa0c9 e08a3a 1f7a9c 1f2a33 e08a3a 2fa0c9 c9652a'],
  ['gekko-gecko', 'gecko', 'large-spots', '7c93a0 a0b0b5 d0703a b8552a d0703a 74899a c9a03a'],
  ['uroplatus-henkeli', 'gecko', 'aberrant', 'a89474 c4b498 6b5a44 5c4c38 d9cdb4 a08c6c b06a3a'],
  ['uroplatus-phantasticus', 'gecko', 'plain', '8a6a48 a98a68 5c4430 5c4430 5c4430 84643f b06a3a'],
  ['teratoscincus-scincus', 'leopardGecko', 'bands', 'd9b884 efdfbc 8a6844 6b4e30 efdfbc cda874 6a4a30'],
  ['paroedura-picta', 'leopardGecko', 'bands', 'a5825c cbb08c e3d0ac 5c4430 e3d0ac 98764f a98a5a'],
];
