import { isDeepStrictEqual } from 'node:util';
import type { Db, Document } from 'mongodb';

/** The state of a database at one moment, to which it can be put back. */
export interface MongoCopy {
  /** Puts the whole database back, document by document. Nobody may write meanwhile. */
  putBack(): Promise<void>;
}

/** What stands in for a backup: of one moment, as nobody writes while it is made. */
export async function copyMongo(db: Db): Promise<MongoCopy> {
  const collections = async () => (await db.listCollections().toArray()).map(({ name }) => name);
  const documentsOf = async (name: string) =>
    new Map((await db.collection(name).find().toArray()).map((one) => [String(one._id), one]));
  const before = new Map<string, Map<string, Document>>();
  for (const name of await collections()) before.set(name, await documentsOf(name));
  return {
    putBack: async () => {
      for (const name of new Set([...before.keys(), ...(await collections())])) {
        const was = before.get(name) ?? new Map<string, Document>();
        const is = await documentsOf(name);
        for (const [id, { _id }] of is) if (!was.has(id)) await db.collection(name).deleteOne({ _id });
        for (const [id, document] of was)
          if (!isDeepStrictEqual(is.get(id), document))
            await db.collection(name).replaceOne({ _id: document._id }, document, { upsert: true });
      }
    },
  };
}
