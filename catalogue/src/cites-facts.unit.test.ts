import { describe, expect, it } from 'vitest';
import { appendicesAsOf } from './appendices.ts';
import { speciesBySlug } from './species-lookup.ts';

/** [species, appendix, where it stands in the Appendices or which meeting put it there] */
const facts = [
  ['python-regius', 'II', 'Pythonidae spp.'],
  ['python-bivittatus', 'II', 'Pythonidae spp.; only Python molurus molurus is in I'],
  ['morelia-viridis', 'II', 'Pythonidae spp.'],
  ['boa-imperator', 'II', 'Boidae spp.'],
  ['boa-constrictor', 'II', 'Boidae spp.; Boa constrictor occidentalis is in I'],
  ['eryx-colubrinus', 'II', 'Boidae spp.'],
  ['acrantophis-dumerili', 'I', 'Acrantophis spp.'],
  ['sanzinia-madagascariensis', 'I', 'Sanzinia madagascariensis'],
  ['hydrodynastes-gigas', 'II', 'Cyclagras gigas'],
  ['pantherophis-guttatus', null, 'not listed'],
  ['heterodon-nasicus', null, 'not listed'],
  ['eublepharis-macularius', null, 'not listed'],
  ['correlophus-ciliatus', null, 'not listed'],
  ['goniurosaurus-luii', 'II', 'CoP18'],
  ['nephrurus-levis', 'III', 'Nephrurus spp., Australia, 2022'],
  ['strophurus-ciliaris', 'III', 'Strophurus spp., Australia, 2022'],
  ['gekko-gecko', 'II', 'CoP18'],
  ['phelsuma-grandis', 'II', 'Phelsuma spp.'],
  ['lygodactylus-williamsi', 'I', 'CoP17'],
  ['paroedura-masobe', 'II', 'CoP17'],
  ['tarentola-chazaliae', 'II', 'CoP19'],
  ['pogona-vitticeps', null, 'not listed'],
  ['physignathus-cocincinus', 'II', 'CoP19'],
  ['uromastyx-ornata', 'II', 'Uromastyx spp.'],
  ['cyclura-cornuta', 'I', 'Cyclura spp.'],
  ['ctenosaura-similis', 'II', 'Ctenosaura spp., CoP18'],
  ['phrynosoma-platyrhinos', 'II', 'Phrynosoma spp., CoP19'],
  ['smaug-giganteus', 'II', 'Smaug spp.'],
  ['shinisaurus-crocodilurus', 'I', 'CoP17'],
  ['tiliqua-rugosa', 'III', 'Australia, 2022'],
  ['varanus-exanthematicus', 'II', 'Varanus spp.'],
  ['furcifer-pardalis', 'II', 'Furcifer spp.'],
  ['brookesia-superciliaris', 'II', 'Brookesia spp.; only Brookesia perarmata is in I'],
  ['centrochelys-sulcata', 'II', 'Testudinidae spp., zero quota for wild specimens'],
  ['geochelone-elegans', 'I', 'CoP18'],
  ['malacochersus-tornieri', 'I', 'CoP18'],
  ['testudo-kleinmanni', 'I', 'Testudo kleinmanni'],
  ['trachemys-scripta', null, 'not listed'],
  ['sternotherus-odoratus', 'II', 'Sternotherus spp., CoP19'],
  ['rhinoclemmys-pulcherrima', 'II', 'Rhinoclemmys spp., CoP19'],
  ['emys-orbicularis', null, 'not listed'],
  ['chelydra-serpentina', 'II', 'CoP19'],
  ['graptemys-pseudogeographica', 'III', 'Graptemys spp., United States'],
  ['mauremys-reevesii', 'III', 'China'],
  ['dendrobates-tinctorius', 'II', 'Dendrobates spp.'],
  ['dyscophus-antongilii', 'II', 'CoP17, from I'],
  ['ceratophrys-cranwelli', null, 'not listed'],
  ['ambystoma-mexicanum', 'II', 'Ambystoma mexicanum'],
  ['neurergus-kaiseri', 'I', 'CoP15'],
  ['poecilotheria-metallica', 'II', 'Poecilotheria spp., CoP18'],
] as const;

describe(`CITES, as of ${appendicesAsOf}`, () => {
  it.each(facts)('has %s in Appendix %s (%s)', (slug, appendix) => {
    expect(speciesBySlug(slug)?.cites).toBe(appendix);
  });
});

describe('the European Union, where it is stricter than CITES', () => {
  it.each([
    ['testudo-hermanni', 'Annex A'],
    ['testudo-graeca', 'Annex A'],
    ['testudo-marginata', 'Annex A'],
    ['chrysemys-picta', 'Annex B'],
  ])('has %s in %s, which is told', (slug, annex) => {
    expect(speciesBySlug(slug)?.citesNote).toContain(annex);
  });
});
