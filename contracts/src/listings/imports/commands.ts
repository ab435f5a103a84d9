import { operation } from '../../shared/operation.ts';
import { importCheckSchema, importQuerySchema, importReceiptSchema, LARGEST_IMPORT } from './http.ts';

const ofFile = {
  method: 'post',
  tag: 'listings',
  token: 'required',
  query: importQuerySchema,
  upload: {
    type: 'text/csv',
    maxBytes: LARGEST_IMPORT,
    description:
      'An animal a row under a row of headers, separated by commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252',
  },
} as const;

/** Listings of many animals at once, from a file. */
export const importCommands = {
  checkImport: operation({
    ...ofFile,
    path: '/listings/imports/check',
    operationId: 'checkImport',
    summary: 'Say what an import of the file would do, and every row that is wrong',
    success: { status: 200, description: 'What was read', schema: importCheckSchema },
  }),
  importListings: operation({
    ...ofFile,
    path: '/listings/imports',
    operationId: 'importListings',
    summary: 'List every animal of the file, or none where a row is wrong',
    description:
      'Needs an `Idempotency-Key`: sent again with the same file it has one effect, also after an answer that was lost.',
    headers: ['Idempotency-Key'],
    success: { status: 201, description: 'All of them are listed', schema: importReceiptSchema },
    problems: ['import_refused', 'email_not_verified', 'seller_requirements', 'idempotency_key_reused'],
  }),
};
