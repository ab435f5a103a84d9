import type { SpeciesCombinations } from '../combination.ts';
import { combination } from './recipe.ts';

/**
 * Combinations of the leopard gecko. A name belongs to one albino strain, save “blazing blizzard”, which all three have.
 *
 * Sources: MorphMarket Morphpedia; S. Sykes, Leopard Gecko Genetics (geckosetc.com); Geckos Unlimited, on the eclipse
 * and what is made with it.
 */
export const leopardGeckoCombinations: SpeciesCombinations = {
  species: 'eublepharis-macularius',
  combinations: [
    combination('Raptor', 'tremper-albino eclipse'),
    combination('Radar', 'bell-albino eclipse'),
    combination('Typhoon', 'rainwater-albino eclipse'),
    combination('Super Raptor', 'tremper-albino eclipse super:mack-snow'),
    combination('Super Radar', 'bell-albino eclipse super:mack-snow'),
    combination('Super Typhoon', 'rainwater-albino eclipse super:mack-snow'),
    combination('Diablo Blanco', 'tremper-albino eclipse blizzard'),
    combination('White Knight', 'bell-albino eclipse blizzard'),
    combination('Blazing Blizzard', 'tremper-albino|bell-albino|rainwater-albino blizzard'),
    combination('Ember', 'tremper-albino eclipse murphy-patternless'),
    combination('Cyclone', 'rainwater-albino eclipse murphy-patternless'),
    combination('Nova', 'tremper-albino eclipse enigma'),
    combination('Super Nova', 'tremper-albino eclipse enigma super:mack-snow'),
    combination('Dreamsickle', 'tremper-albino eclipse enigma mack-snow', 'Dreamsicle'),
    combination('BEE', 'eclipse enigma', 'Black-Eyed Enigma'),
    combination('Black Hole', 'eclipse enigma mack-snow'),
    combination('Total Eclipse', 'eclipse super:mack-snow', 'Galaxy'),
    combination('Aurora', 'bell-albino white-and-yellow'),
  ],
};
