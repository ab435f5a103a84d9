import type { Db } from 'mongodb';
import { z } from 'zod';

const loadSchema = z.object({
  /** Place among the loads of the store, from 0: a later one adds listings to a smaller market. */
  _id: z.int().nonnegative(),
  seed: z.string(),
  listings: z.int().positive(),
  /** The present of that part of the market; a load that goes on after days still plans from it. */
  until: z.date(),
  sellersDone: z.boolean(),
  /** By which the sellers of the first load are known again: a catalogue that has grown since draws others. */
  sellersMark: z.string().optional(),
  /** Whether its listings are taken over as they stand at their end, not made by one command after the other. */
  inBulk: z.boolean().default(false),
  /** Commands that have been carried out without a gap; in bulk, listings taken over. */
  commandsDone: z.int().nonnegative(),
  completedAt: z.date().nullable(),
});
/** How far a load of demo listings is. */
export type Load = z.infer<typeof loadSchema>;

/** Remembers loads beside the listings that they wrote, so that they go with the data and not with a folder. */
export function createLoadMarks(db: Db, name: 'demo_loads' | 'demo_pasts' = 'demo_loads') {
  const loads = db.collection<Load>(name);
  return {
    /** @returns the loads of the store, first to last. */
    all: async (): Promise<Load[]> => {
      const found = await loads.find({}).sort({ _id: 1 }).toArray();
      return found.map((load) => loadSchema.parse(load));
    },
    begin: async (load: Load): Promise<void> => {
      await loads.insertOne(load);
    },
    update: async (id: number, change: Partial<Omit<Load, '_id'>>): Promise<void> => {
      await loads.updateOne({ _id: id }, { $set: change });
    },
  };
}
export type LoadMarks = ReturnType<typeof createLoadMarks>;
