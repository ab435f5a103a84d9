import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { type FieldValues, type Path, type UseFormProps, type UseFormReturn, useForm } from 'react-hook-form';
import { errorsOfAnswer, type FormErrors } from './form-errors.ts';
import { keepWritten, useWrittenKey, writtenUnder } from './written.ts';

interface Sending<Values> {
  /**
   * Under which name of its page the tab keeps what is written until it is sent, for whoever has to sign in again
   * meanwhile; null: it is not kept. What is in {@link SECRETS} never is.
   */
  keptAs: string | null;
  /**
   * Sends what the form holds. What it throws is told at the fields that the server names, or above the form.
   * @returns false where nothing was sent after all; what else it says is not heard
   */
  send: (values: Values) => Promise<unknown>;
  /** What an error says, by field; under the empty name what it says of the whole. */
  errorsOf?: (error: unknown) => FormErrors;
}

/** Fields that no storage sees. */
const SECRETS: ReadonlySet<string> = new Set(['password', 'current', 'code', 'token']);

/**
 * A form whose answers are sent to the API: checked by its resolver or its rules first, then by the server.
 *
 * @returns the form of react-hook-form, and with it `problem`, which belongs above the form; `isRestored`, whether it
 *   holds what was written before and not sent; and `forget`, which gives up what is written
 */
export function useContractForm<Values extends FieldValues>(
  options: UseFormProps<Values>,
  { keptAs, send, errorsOf = errorsOfAnswer }: Sending<Values>,
) {
  const form = useForm<Values>(options);
  const { errors, isSubmitting } = form.formState;
  const { forget, sent, isRestored } = useKept(useWrittenKey(keptAs), options, form);
  const onSubmit = form.handleSubmit(async (values) => {
    const asked = { ...form.getValues() };
    try {
      if ((await send(values)) !== false) sent(asked);
    } catch (error) {
      for (const [at, [path, message]] of Object.entries(errorsOf(error)).entries()) {
        const name = path === '' ? 'root' : (path as Path<Values>);
        form.setError(name, { message }, { shouldFocus: at === 0 });
      }
    }
  });
  const giveUp = () => {
    form.reset();
    forget();
  };
  return {
    ...form,
    ...{ errors, problem: errors.root?.message, isSubmitting, onSubmit },
    ...{ isRestored, forget: giveUp },
  };
}

/** Keeps what differs from what the form began with, and puts it back where there is some. */
function useKept<Values extends FieldValues>(
  key: string | undefined,
  options: UseFormProps<Values>,
  { watch, setValue, getValues }: Pick<UseFormReturn<Values>, 'watch' | 'setValue' | 'getValues'>,
) {
  const [isRestored, setRestored] = useState(false);
  // That of its first rendering, as it is for react-hook-form.
  const [begun] = useState<Fields>(() => ({ ...(options.defaultValues as Fields | undefined) }));
  /** What the server has: what it began with, then what was sent last. */
  const saved = useRef(begun);
  const keep = useCallback(
    (values: Fields) => {
      const differing = Object.entries(values).filter((field) => differs(field, saved.current));
      keepWritten(key, differing.length > 0 ? Object.fromEntries(differing) : undefined);
    },
    [key],
  );
  useLayoutEffect(() => {
    const written = Object.entries(fieldsOf(writtenUnder(key))).filter((field) => differs(field, begun));
    for (const [name, value] of written) setValue(name as Path<Values>, value);
    setRestored(written.length > 0);
    const watching = watch((values) => keep(values));
    return () => watching.unsubscribe();
  }, [key, begun, keep, watch, setValue]);
  const forget = () => {
    keepWritten(key, undefined);
    setRestored(false);
  };
  /** @param asked what the fields held when it was sent; what was written since is still to be */
  const sent = (asked: Fields) => {
    const now: Fields = getValues();
    const isEmptied = !Object.entries(now).some((field) => differs(field, begun));
    saved.current = isEmptied ? begun : { ...begun, ...asked };
    setRestored(false);
    keep(now);
  };
  return { isRestored, forget, sent };
}

type Fields = Readonly<Record<string, unknown>>;

/** @returns whether a field that may be kept holds something else than what is saved. */
function differs([name, value]: [string, unknown], saved: Fields): boolean {
  return name in saved && !SECRETS.has(name) && isPlain(value) && !isSame(value, saved[name]);
}

/** An empty field says what one says that holds nothing. */
function isSame(value: unknown, before: unknown): boolean {
  return value === before || ((value ?? '') === '' && (before ?? '') === '');
}

function isPlain(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function fieldsOf(written: unknown): object {
  return typeof written === 'object' && written !== null ? written : {};
}
