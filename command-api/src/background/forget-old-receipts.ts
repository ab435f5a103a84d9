import { forgetMovedBefore, receiptCollection } from '../aggregate/mongo/document-receipts.ts';
import { forgetRowsBefore } from '../aggregate/postgres/forget-rows.ts';
import { keeping } from '../aggregate/receipt.ts';
import type { Job } from '../context.ts';
import type { Schema } from '../schema.ts';

/** @returns the job that forgets the receipts of both stores that are older than they are kept. */
export function forgetOldReceipts({ collections }: Pick<Schema, 'collections'>): Job {
  return {
    name: 'forget-old-receipts',
    schedule: '23 * * * *',
    run: async ({ postgres, mongo, clock }) => {
      const since = new Date(clock().getTime() - keeping.forMs);
      await forgetRowsBefore(postgres, { table: 'receipt', column: 'created_at' }, since);
      for (const { name } of collections) await forgetMovedBefore(receiptCollection(mongo, name), since);
    },
  };
}
