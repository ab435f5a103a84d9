import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import { drawingOf } from '@vivarium/web/drawing/drawing-of.ts';
import sharp from 'sharp';

/** Pixels that a phone of some years ago makes. */
const SIZE = { width: 1600, height: 1200 };

export type Pictured = Pick<ListingItem, 'id' | 'category' | 'species' | 'traits' | 'lifeStage' | 'sex'>;

/**
 * @param view of several, from 0: the animal in another pose, with the markings of its own morph.
 * @returns a JPEG of the drawing of a listing: nobody photographs what is made up.
 */
export function pictureOf(listing: Pictured, view: number): Promise<Buffer> {
  const { id, category, species, traits, lifeStage, sex } = listing;
  const subject = { category, species: species?.slug ?? null, traits, lifeStage, sex };
  const svg = drawingOf({ ...subject, id: view === 0 ? id : `${id}:${view}` });
  return sharp(Buffer.from(svg), { density: 288 })
    .resize({ ...SIZE, fit: 'cover' })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 90 })
    .toBuffer();
}
