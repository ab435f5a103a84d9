import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { t as say } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type DisputeBody, disputeBodySchema } from '@vivarium/contracts/orders/http.ts';
import { complaintSchema } from '@vivarium/contracts/orders/state.ts';
import { Suspense, useState } from 'react';
import type { Resolver } from 'react-hook-form';
import type { FormErrors } from '../api/form-errors.ts';
import { inSentences } from '../api/in-sentences.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { useWritten } from '../api/written.ts';
import { Button } from '../ui/Button.tsx';
import { Field, FieldError } from '../ui/Field.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import { keptPhotosSchema, noPhotos } from '../uploading/kept-photos.ts';
import { PhotosQuestion, StillSending } from '../uploading/parts.ts';
import styles from './orders.module.css';
import { complaintWords } from './words.ts';

const words = (): FormErrors => ({
  reason: say`Choose what is wrong.`,
  text: say`Write what is wrong.`,
  evidence: say`Show it on a photograph.`,
});
const checked: Resolver<DisputeBody> = standardSchemaResolver(disputeBodySchema);
const resolver = inSentences<DisputeBody>(checked, words);
/** What only happens to living things. */
const ofAnimals = ['dead_on_arrival', 'unwell'];

/** What is wrong, with photographs: from then on no money moves until both agree or a moderator has decided. */
export function ComplaintForm({
  category,
  isDeadInTime,
  onSend,
  onClose,
}: {
  category: string;
  /** Whether it can still be said that it arrived dead. */
  isDeadInTime: boolean;
  onSend: (body: DisputeBody) => Promise<void>;
  onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const [photos, setPhotos, forgetPhotos] = useWritten('complaint photos', keptPhotosSchema, noPhotos);
  const [sending, setSending] = useState(0);
  const form = useContractForm<DisputeBody>(
    { defaultValues: { reason: 'not_as_described', text: '', evidence: [] }, resolver },
    {
      keptAs: 'complaint',
      send: async (body) => {
        await onSend({ ...body, evidence: photos.map(({ id }) => id) });
        forgetPhotos();
      },
    },
  );
  const { register, errors, problem, isSubmitting, onSubmit } = form;
  const close = () => {
    form.forget();
    forgetPhotos();
    onClose();
  };
  const reasons = complaintSchema.options.filter(
    (reason) =>
      (category === 'live-animal' || !ofAnimals.includes(reason)) &&
      (isDeadInTime || reason !== 'dead_on_arrival'),
  );
  return (
    <form noValidate className={styles.form} onSubmit={onSubmit}>
      <h3>
        <Trans>What is wrong?</Trans>
      </h3>
      <FormProblem problem={problem} />
      <Field
        label={t`Complaint`}
        hint={t`The seller has time to answer. The money stays with Vivarium until you agree or a moderator has decided.`}
        error={errors.reason?.message}
      >
        {(control) => (
          <select {...control} {...register('reason')}>
            {reasons.map((reason) => (
              <option key={reason} value={reason}>
                {i18n._(complaintWords[reason])}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t`What has happened?`} error={errors.text?.message}>
        {(control) => <textarea {...control} {...register('text')} maxLength={4000} />}
      </Field>
      <Suspense fallback={null}>
        <PhotosQuestion photos={photos} change={setPhotos} onSending={setSending} isOfListing={false} />
      </Suspense>
      {errors.evidence?.message && <FieldError>{errors.evidence.message}</FieldError>}
      <Suspense fallback={null}>{sending > 0 && <StillSending count={sending} />}</Suspense>
      <div className={styles.actions}>
        <Button look="primary" type="submit" disabled={isSubmitting || sending > 0}>
          <Trans>Send the complaint</Trans>
        </Button>
        <Button look="quiet" onClick={close}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
