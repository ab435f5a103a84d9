import { useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import type { FormErrors } from '../api/form-errors.ts';
import { transition } from '../api/listings.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { dayOf } from '../format/date.ts';
import { announce } from '../ui/announcements.ts';
import { useLeadOn } from '../ui/use-lead-on.ts';
import { keepLocalDraft, rememberPlace } from './local-draft.ts';
import { doubtsBeside, missingForPublishing, reasonWords } from './missing.ts';
import { Preview } from './Preview.tsx';
import { Questions } from './Questions.tsx';
import type { QuestionProps } from './question-props.ts';
import { type Reason, Reasons } from './Reasons.tsx';
import { SaveLine } from './SaveLine.tsx';
import { SellEnd } from './SellEnd.tsx';
import styles from './sell.module.css';
import { bodyOf, missingForDraft } from './sell-body.ts';
import type { SellForm } from './sell-form.ts';
import { problemsOf } from './sell-problems.ts';
import { useKeepUnsent, useUnsentEdit } from './unsent-edit.ts';
import { type FirstSave, useAutosave } from './use-autosave.ts';

interface SellConversationProps {
  catalogue: Catalogue;
  user: { id: string; displayName: string };
  start: SellForm;
  /** The listing that is edited, if there is one already. */
  listing?: { id: string; version: number; status: string; quantity: number; left: number };
  first: FirstSave;
}

/** The questions, the preview, and the way to publish. */
export function SellConversation({ catalogue, user, start, listing, first }: SellConversationProps) {
  const { t } = useLingui();
  const leadOn = useLeadOn();
  const [params] = useSearchParams();
  const unsent = useUnsentEdit(listing);
  const [form, setForm] = useState(unsent ?? start);
  const [reasons, setReasons] = useState<Reason[]>([]);
  const [busy, setBusy] = useState(false);
  const [sending, setSending] = useState(0);
  /** How often it was asked to be published or done. An address asks no more than what keeps it from being published. */
  const [asked, setAsked] = useState(params.get('publish') === null ? 0 : 1);
  /** Why it could not be kept when it was to be, for as long as it is not. */
  const [unkept, setUnkept] = useState<FormErrors>({});
  const now = new Date();
  const problems = problemsOf(form, catalogue, dayOf(now));
  const body = bodyOf(form, catalogue, problems);
  const missing = missingForPublishing(body, problems, now);
  const [begun] = useState(() => bodyOf(start, catalogue, problemsOf(start, catalogue, dayOf(now))));
  const kept = listing && { id: listing.id, version: listing.version, body: begun };
  const autosave = useAutosave(body, kept, first);
  const isNew = autosave.kept === undefined;
  const isLive = listing !== undefined && listing.status !== 'draft' && listing.status !== 'hidden';

  useEffect(() => {
    if (isNew) keepLocalDraft(user.id, { form, idempotencyKey: first.idempotencyKey });
    rememberPlace(user.id, form.place);
  }, [isNew, form, user.id, first.idempotencyKey]);

  const keepUnsent = useKeepUnsent(autosave.kept);
  const isWhole = Object.keys(problems).length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is answered, and what the server has of it
  useEffect(() => keepUnsent(form, body, isWhole), [form, autosave.state, autosave.kept]);

  const change = useCallback((part: Partial<SellForm>) => setForm((before) => ({ ...before, ...part })), []);

  const changePhotos = useCallback<QuestionProps['changePhotos']>(
    (next) => setForm((before) => ({ ...before, photos: next(before.photos) })),
    [],
  );

  const keep = async () => {
    setReasons([]);
    setUnkept({});
    const { kept: saved, refusals } = await autosave.flush();
    setUnkept(refusals);
    setAsked((before) => before + 1);
    return saved;
  };

  const finish = async () => {
    const saved = await keep();
    if (saved !== undefined) leadOn(`/listing/${saved.id}`);
  };

  const publish = async () => {
    if (missing.length > 0) {
      setAsked((before) => before + 1);
      setReasons([]);
      void autosave.flush();
      return;
    }
    setBusy(true);
    const saved = await keep();
    if (saved === undefined) {
      setBusy(false);
      return;
    }
    try {
      const { id } = await transition(saved.id, 'publish', saved.version);
      announce(t`Published. Everybody can find it now.`);
      leadOn(`/listing/${id}`);
    } catch (error) {
      const refused = isApiError(error)
        ? error.details.map((detail) => ({
            // These are asked for on no page of this one.
            path: isOfAccount(detail.code) ? '' : detail.path,
            ...(isShownInAccount(detail.code) && { to: '/account/security' }),
            message: reasonWords(detail),
          }))
        : [];
      setReasons(
        refused.length > 0
          ? refused
          : [{ path: '', message: error instanceof Error ? error.message : t`That did not work.` }],
      );
      setBusy(false);
    }
  };
  const against = [...missing, ...reasons, ...(autosave.state === 'saved' ? [] : reasonsIn(unkept))];

  return (
    <div className={styles.page}>
      <title>{listing ? t`Edit a listing – Vivarium` : t`Sell – Vivarium`}</title>
      <h1>{listing ? t`Edit your listing` : t`Sell an animal or gear`}</h1>
      <div className={styles.kept}>
        <SaveLine
          state={autosave.state}
          refusal={autosave.refusals['']}
          missing={missingForDraft(body)}
          isLive={isLive}
        />
      </div>
      <form
        className={styles.questions}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Questions
          form={form}
          change={change}
          changePhotos={changePhotos}
          onSending={setSending}
          listingId={autosave.kept?.id}
          ordered={listing === undefined ? 0 : Math.max(0, listing.quantity - listing.left)}
          catalogue={catalogue}
          problems={{ ...autosave.refusals, ...doubtsBeside(body, now), ...problems }}
          categoryIsFixed={listing !== undefined && listing.status !== 'draft'}
        />
        {form.category !== '' && (
          <div className={styles.end}>
            {asked > 0 && against.length > 0 && <Reasons key={asked} reasons={against} />}
            <SellEnd
              {...{ isLive, sending }}
              isBusy={busy}
              onDone={() => void finish()}
              onPublish={() => void publish()}
            />
          </div>
        )}
      </form>
      <Preview
        form={form}
        body={body}
        catalogue={catalogue}
        user={user}
        id={autosave.kept?.id ?? first.idempotencyKey}
      />
    </div>
  );
}

function reasonsIn(refusals: FormErrors): Reason[] {
  return Object.entries(refusals).map(([path, message]) => ({ path, message }));
}

function isOfAccount(code: string | undefined): boolean {
  return code === 'email_not_verified' || isShownInAccount(code);
}

function isShownInAccount(code: string | undefined): boolean {
  return code === 'phone_not_verified' || code === 'identity_not_verified';
}
