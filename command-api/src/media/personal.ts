import { NotYetErased, type PersonalData } from '../personal-data.ts';
import { comparedOfPerson, forgetSketchesOf } from './compare-pictures/compare.store.ts';
import { uploadsOfPerson } from './media.store.ts';
import type { OwnTables } from './media.table.ts';
import { mediaAt } from './media-at.ts';
import { openUploads } from './uploads.ts';

/** What somebody has uploaded. The sweeper takes away what is kept of it, unless somebody else has the same bytes. */
export const personalMedia: PersonalData = {
  tell: async (personId, { postgres }) => ({
    media: await uploadsOfPerson(postgres.withTables<OwnTables>(), personId),
    comparedPictures: await comparedOfPerson(postgres.withTables<OwnTables>(), personId),
  }),
  erase: async (personId, at) => {
    const db = at.postgres.withTables<OwnTables>();
    const media = mediaAt(at, at, openUploads(at.config));
    for (const { id, status } of await uploadsOfPerson(db, personId))
      if (status !== 'removed') await media.sweep(personId, id);
    await forgetSketchesOf(db, personId);
    const all = await uploadsOfPerson(db, personId);
    const isStored = at.config.S3_URL !== undefined;
    if (isStored && all.some(({ purgedAt }) => purgedAt === null))
      throw new NotYetErased('pictures are still to be swept');
    return all.map(({ id, version }) => ({ id, version }));
  },
};
