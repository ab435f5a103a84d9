import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { phoneCommands } from '@vivarium/contracts/phones/commands.ts';
import { phoneNumberSchema } from '@vivarium/contracts/phones/http.ts';
import { useState } from 'react';
import { phoneQuery } from '../api/account.ts';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { errorsOfAnswer } from '../api/form-errors.ts';
import { Outage } from '../api/Outage.tsx';
import { useContractForm } from '../api/use-contract-form.ts';
import { CodeField } from '../credentials/CodeField.tsx';
import { formatMoment } from '../format/moment.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Banner, FormProblem } from '../ui/Notice.tsx';
import styles from './security.module.css';

/** Which telephone number is known to be one's own, and how another one is proved. */
export function PhoneSection() {
  const { data, error, refetch } = useQuery(phoneQuery);
  const queries = useQueryClient();
  const [sentTo, setSentTo] = useState<string>();
  // Whoever looks for the message may come back to a page that was loaded anew: the code is waited for all the same.
  const [isAnother, setIsAnother] = useState(false);
  const awaited = isAnother ? undefined : data?.attempt?.expiresAt;
  const isAwaited = sentTo !== undefined || awaited !== undefined;
  const reread = () => queries.invalidateQueries({ queryKey: phoneQuery.queryKey });
  return (
    <section className={styles.section} aria-labelledby="phone-heading">
      <h2 id="phone-heading">
        <Trans>Telephone</Trans>
      </h2>
      <p className={`${styles.aside} ${styles.line}`} aria-busy={data === undefined}>
        {data === undefined ? null : data.phone ? (
          <Trans>
            <strong>{data.phone}</strong> is confirmed. Nobody but you sees it.
          </Trans>
        ) : (
          <Trans>Sellers may be asked for a number that is theirs. Nobody but you sees it.</Trans>
        )}
      </p>
      {error !== null && data === undefined && (
        <Outage error={error} onRetry={() => void refetch()} level={2} />
      )}
      {isAwaited ? (
        <ConfirmNumber
          number={sentTo}
          until={awaited}
          onCancel={() => {
            setIsAnother(true);
            setSentTo(undefined);
          }}
          onDone={async () => {
            await reread();
            setSentTo(undefined);
          }}
        />
      ) : (
        <GiveNumber onSent={setSentTo} />
      )}
      {data?.phone && !isAwaited && <RemoveNumber onDone={reread} />}
    </section>
  );
}

function GiveNumber({ onSent }: { onSent: (number: string) => void }) {
  const { t } = useLingui();
  const { register, errors, problem, isSubmitting, onSubmit } = useContractForm(
    { defaultValues: { phone: '' } },
    {
      keptAs: 'phone',
      send: async ({ phone }) => {
        await call(phoneCommands.givePhone, { body: { phone } });
        onSent(phone.trim());
      },
      errorsOf: (error) => {
        if (isApiError(error, 'phone_taken'))
          return { phone: t`This number belongs to another account already.` };
        if (isApiError(error, 'messages_not_sent')) return { '': t`We cannot send messages at the moment.` };
        return errorsOfAnswer(error);
      },
    },
  );
  return (
    <form noValidate className={styles.form} onSubmit={onSubmit}>
      <FormProblem problem={problem} />
      <Field
        label={t`Telephone number`}
        hint={t`With its country, such as +1 512 555 0100. We send a code to it.`}
        error={errors.phone?.message}
      >
        {(control) => (
          <input
            {...control}
            {...register('phone', {
              validate: (phone) =>
                phoneNumberSchema.safeParse(phone).success ||
                t`Write the number with its country, such as +1 512 555 0100.`,
            })}
            type="tel"
            autoComplete="tel"
            maxLength={40}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button type="submit" disabled={isSubmitting}>
          {isSubmitting ? t`Sending…` : t`Send a code`}
        </Button>
      </div>
    </form>
  );
}

interface Confirming {
  /** Where it was given on this page. */
  number: string | undefined;
  /** Until when the code is good, where it was sent before. */
  until: string | undefined;
  onDone: () => Promise<void>;
  onCancel: () => void;
}

function ConfirmNumber({ number, until, onDone, onCancel }: Confirming) {
  const { t } = useLingui();
  const moment = until === undefined ? '' : formatMoment(until);
  const { register, errors, problem, isSubmitting, onSubmit } = useContractForm(
    { defaultValues: { code: '' } },
    {
      keptAs: null,
      send: async ({ code }) => {
        await call(phoneCommands.confirmPhone, { body: { code } });
        await onDone();
      },
      errorsOf: (error) => {
        if (isApiError(error, 'phone_taken'))
          return { '': t`This number belongs to another account already.` };
        return isApiError(error, 'validation_failed') || isApiError(error, 'code_not_valid')
          ? { code: t`This code is not right, or too old. After five wrong ones you need another one.` }
          : errorsOfAnswer(error);
      },
    },
  );
  return (
    <form noValidate className={styles.form} onSubmit={onSubmit}>
      <Banner role="status">
        {number === undefined ? (
          <Trans>We have sent a code to the number that you gave. It is good until {moment}.</Trans>
        ) : (
          <Trans>We have sent a code to {number}. It is good for ten minutes.</Trans>
        )}
      </Banner>
      <FormProblem problem={problem} />
      <CodeField
        isNext={number !== undefined}
        hint={t`The six digits of the message.`}
        error={errors.code?.message}
        given={(rules) => register('code', rules)}
      />
      <div className={styles.actions}>
        <Button look="primary" type="submit" disabled={isSubmitting}>{t`Confirm the number`}</Button>
        <Button onClick={onCancel}>{t`Another number`}</Button>
      </div>
    </form>
  );
}

function RemoveNumber({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useLingui();
  const { problem, isSubmitting, onSubmit } = useContractForm(
    {},
    {
      keptAs: null,
      send: async () => {
        await call(phoneCommands.removePhone, {});
        await onDone();
      },
    },
  );
  return (
    <form noValidate onSubmit={onSubmit}>
      <FormProblem problem={problem} />
      <div className={styles.actions}>
        <Button type="submit" disabled={isSubmitting}>{t`Forget the number`}</Button>
      </div>
    </form>
  );
}
