import { figureOf } from './figure-of.ts';
import { goods } from './goods/goods.ts';
import { type DrawnTrait, morphOf } from './looks/morph.ts';
import type { SpeciesLook } from './looks/species-look.ts';
import { speciesLook } from './looks/species-looks.ts';
import { plate } from './plate.ts';
import { seeded } from './seed.ts';

/** What a picture is drawn from. */
export interface DrawingSubject {
  /** The listing's id: the seed of pose and markings. It never appears in the picture. */
  readonly id: string;
  readonly category: string;
  /** Species slug such as `python-regius`; `null` for goods. */
  readonly species: string | null;
  readonly traits: readonly DrawnTrait[];
  readonly lifeStage?: string | null;
  readonly sex?: string | null;
}

/** How much of the plate an animal of each life stage takes. */
const SHARE: Readonly<Record<string, number>> = { hatchling: 0.78, juvenile: 0.87, subadult: 0.94 };

/** Young leopard and fat-tailed geckos are banded; the bands break into spots as they grow. */
function atStage(look: SpeciesLook, stage: string | null | undefined): SpeciesLook {
  const young = stage === 'hatchling' || stage === 'juvenile';
  return young && look.pattern === 'leopard' ? { ...look, pattern: 'bands' } : look;
}

/**
 * The picture of a listing that has no photograph yet: a plate of a field guide, as one SVG document in 4:3.
 *
 * The same subject always gives the same text. Het and possible-het traits do not show, unknown genes are
 * ignored, and a species without a look of its own gets the body of its family or group. No text of the subject
 * is written into the SVG, so it needs no escaping.
 */
export function drawingOf({ id, category, species, traits, lifeStage }: DrawingSubject): string {
  const pose = seeded(`${id}:pose`);
  const mirrored = pose() < 0.5;
  // A thermostat shows digits, which must not be mirrored.
  if (category !== 'live-animal')
    return plate(goods(category, pose), mirrored && category !== 'electronics', 1);
  const look = atStage(speciesLook(species), lifeStage);
  const morph = morphOf(species ?? '', look, traits);
  const figure = figureOf(look.form, morph, pose, seeded(`${id}:markings`));
  return plate(figure, mirrored, SHARE[lifeStage ?? ''] ?? 1);
}
