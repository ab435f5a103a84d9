import { importCommands } from '@vivarium/contracts/listings/imports/commands.ts';
import type { ImportCheck, ImportReceipt } from '@vivarium/contracts/listings/imports/http.ts';
import { useRef, useState } from 'react';
import { isApiError } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import { noteWrite } from '../../api/listings.ts';
import type { InputOf } from '../../api/operation-input.ts';
import { randomKey } from '../../api/random-key.ts';
import { untilArrived } from './until-arrived.ts';

/** A file and what holds for all animals in it. */
export interface Given {
  file: Blob;
  query: InputOf<typeof importCommands.importListings>['query'];
}

export type ImportState =
  | { at: 'asking' }
  | { at: 'checking' }
  | { at: 'checked'; check: ImportCheck; given: Given; key: string }
  | { at: 'importing'; count: number }
  | { at: 'arriving'; count: number; arrived: number }
  | { at: 'done'; receipt: ImportReceipt };

type Checked = Extract<ImportState, { at: 'checked' }>;

/**
 * The steps of an import: a dry run, the import, and the wait until search shows it.
 * @param onImported called once the server has them
 */
export function useImport(onImported: () => void) {
  const [state, setState] = useState<ImportState>({ at: 'asking' });
  const [error, setError] = useState<unknown>();
  /** Of the check that counts. */
  const key = useRef('');
  const check = async (given: Given) => {
    const mine = randomKey();
    key.current = mine;
    setError(undefined);
    setState({ at: 'checking' });
    try {
      const checked = await call(importCommands.checkImport, { query: given.query, body: given.file });
      // Another file has been chosen meanwhile: what was said of this one is of no use any more.
      if (key.current === mine) setState({ at: 'checked', check: checked, given, key: mine });
    } catch (failure) {
      if (key.current !== mine) return;
      setError(failure);
      setState({ at: 'asking' });
    }
  };
  /** @param checked what is imported. Its key goes with it: who tries again after a lost answer imports nothing twice. */
  const run = async (checked: Checked) => {
    const { check: told, given } = checked;
    setError(undefined);
    const count = told.animals.length;
    setState({ at: 'importing', count });
    try {
      const receipt = await call(
        importCommands.importListings,
        { query: given.query, body: given.file },
        { idempotencyKey: checked.key },
      );
      onImported();
      setState({ at: 'arriving', count, arrived: 0 });
      await untilArrived(receipt, (arrived) => setState({ at: 'arriving', count, arrived }));
      for (const listing of receipt.listings) noteWrite(listing);
      setState({ at: 'done', receipt });
    } catch (failure) {
      // Refused now: what was checked has changed, such as the catalogue.
      if (isApiError(failure, 'import_refused')) return check(given);
      setError(failure);
      setState(checked);
    }
  };
  const startAgain = () => {
    key.current = '';
    setError(undefined);
    setState({ at: 'asking' });
  };
  return { state, error, check, run, startAgain };
}
