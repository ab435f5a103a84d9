import { keepWritten, useWrittenKey, writtenUnder } from '../api/written.ts';
import { changesBetween, type SellBody } from './sell-body.ts';
import { emptyForm, type SellForm } from './sell-form.ts';
import type { Kept } from './use-autosave.ts';

/** Answers that the server has not got, and the version of the listing that they build on. */
interface UnsentEdit {
  version: number;
  form: SellForm;
}

/**
 * What somebody had changed of a listing when their session ended, before it was saved. What was changed elsewhere since
 * is not undone by it.
 *
 * @returns the answers to go on with; undefined where there are none
 */
export function useUnsentEdit(listing: { id: string; version: number } | undefined): SellForm | undefined {
  const kept = writtenUnder(useWrittenKey(listing === undefined ? null : nameOf(listing.id)));
  if (!isEdit(kept) || kept.version !== listing?.version) return undefined;
  return { ...emptyForm, ...kept.form };
}

/** @returns what keeps answers until the server has them: called with them whenever they change, and once it has. */
export function useKeepUnsent(kept: Kept | undefined) {
  const key = useWrittenKey(kept === undefined ? null : nameOf(kept.id));
  return (form: SellForm, body: SellBody, isWhole: boolean) => {
    if (kept === undefined) return;
    const isSent = isWhole && Object.keys(changesBetween(kept.body, body)).length === 0;
    keepWritten(key, isSent ? undefined : ({ version: kept.version, form } satisfies UnsentEdit));
  };
}

const nameOf = (id: string) => `listing ${id}`;

function isEdit(value: unknown): value is UnsentEdit {
  return typeof value === 'object' && value !== null && 'form' in value && 'version' in value;
}
