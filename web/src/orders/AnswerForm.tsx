import { Trans, useLingui } from '@lingui/react/macro';
import type { answerBodySchema, OrderItem } from '@vivarium/contracts/orders/http.ts';
import type { AnswerKind } from '@vivarium/contracts/orders/state.ts';
import { Suspense, useState } from 'react';
import { z } from 'zod';
import { useWritten } from '../api/written.ts';
import { formatPrice } from '../format/price.ts';
import { less } from '../format/sums.ts';
import { AmountField } from '../ui/AmountField.tsx';
import { Field } from '../ui/Field.tsx';
import { keptPhotosSchema, noPhotos } from '../uploading/kept-photos.ts';
import { PhotosQuestion, StillSending } from '../uploading/parts.ts';
import { type Choice, Choices, chosenSchema } from './Choices.tsx';
import { typedPart } from './typed-part.ts';

/** An answer as it is sent. */
export type SentAnswer = z.input<typeof answerBodySchema>;

interface Props {
  order: Pick<OrderItem, 'total' | 'refunded'>;
  isBusy: boolean;
  /** @returns whether it was taken */
  onSend: (answer: SentAnswer) => Promise<boolean>;
}

/** What a seller says to a complaint, with photographs: what each way does to the money stands beside it. */
export function AnswerForm({ order, isBusy, onSend }: Props) {
  const { t } = useLingui();
  const chosen = useWritten('answer', chosenSchema, null);
  const [text, setText, forgetText] = useWritten('answer text', z.string(), '');
  const [typed, setTyped, forgetTyped] = useWritten('answer part', z.string(), '');
  const [photos, setPhotos, forgetPhotos] = useWritten('answer photos', keptPhotosSchema, noPhotos);
  const [sending, setSending] = useState(0);
  const [tried, setTried] = useState<AnswerKind>();
  const { currency } = order.total;
  const { left, all, part, back } = typedPart(typed, order);
  const rest = formatPrice(part === undefined ? left : less(left, part));
  const send = async (kind: AnswerKind) => {
    setTried(kind);
    const said = text.trim();
    if ((kind === 'contest' && said === '') || (kind === 'part' && part === undefined)) return;
    const isTaken = await onSend({
      ...{ kind, text: said, evidence: photos.map(({ id }) => id) },
      ...(kind === 'part' && part !== undefined && { amount: part }),
    });
    if (isTaken) for (const forget of [chosen[2], forgetText, forgetTyped, forgetPhotos]) forget();
  };
  const words = (kind: AnswerKind) => (
    <Field
      label={t`What do you say to it?`}
      optional={kind !== 'contest'}
      error={kind === 'contest' && tried === kind && text.trim() === '' ? t`Write how it is.` : undefined}
    >
      {(control) => (
        <textarea
          {...control}
          rows={5}
          maxLength={4000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
    </Field>
  );
  // Of all three: files that are on their way go on, whichever is chosen meanwhile.
  const shownOn = (
    <Suspense fallback={null}>
      <PhotosQuestion photos={photos} change={setPhotos} onSending={setSending} isOfListing={false} />
      {sending > 0 && <StillSending count={sending} />}
    </Suspense>
  );
  const choices: readonly Choice[] = [
    {
      name: t`I see it otherwise`,
      money: t`A moderator reads what both of you say. Until it is decided Vivarium holds the money.`,
      more: words('contest'),
      button: t`Send the answer`,
      run: () => void send('contest'),
    },
    {
      name: t`I offer a part of the money`,
      money:
        back === undefined
          ? t`If the buyer is content, the part goes back to them and the rest to you, less the fee. If not, a moderator decides.`
          : t`If the buyer is content, ${back} goes back to them and ${rest} to you, less the fee. If not, a moderator decides.`,
      more: (
        <>
          <AmountField
            label={t`Part in ${currency}`}
            hint={t`Less than ${all}`}
            error={
              tried === 'part' && part === undefined ? t`More than nothing and less than ${all}` : undefined
            }
            typed={typed}
            onType={setTyped}
          />
          {words('part')}
        </>
      ),
      button: back === undefined ? t`Offer a part` : t`Offer ${back}`,
      run: () => void send('part'),
    },
    {
      name: t`I give all of it back`,
      money: t`${all} goes back to the buyer at once. You get nothing, and no fee is kept.`,
      more: words('all'),
      button: t`Pay back ${all}`,
      run: () => void send('all'),
    },
  ];
  return (
    <Choices
      legend={<Trans>Your answer</Trans>}
      {...{ choices, chosen }}
      also={shownOn}
      isBusy={isBusy || sending > 0}
    />
  );
}
