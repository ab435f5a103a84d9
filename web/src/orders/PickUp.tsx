import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { t as say } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import { type HandOverBody, handOverBodySchema } from '@vivarium/contracts/orders/http.ts';
import type { Resolver } from 'react-hook-form';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { errorsOfAnswer, type FormErrors } from '../api/form-errors.ts';
import { inSentences } from '../api/in-sentences.ts';
import { Refused } from '../api/Refused.tsx';
import { useContractForm } from '../api/use-contract-form.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import styles from './orders.module.css';

/** The code of an order, which stays the same. */
export function handOverCodeQuery(id: string) {
  return queryOptions({
    queryKey: ['hand-over-code', id],
    queryFn: ({ signal }) => call(orderCommands.showHandOverCode, { params: { id } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What the buyer shows where they pick something up, and what follows of it. */
export function CodeToShow({ orderId }: { orderId: string }) {
  const { data, error } = useQuery(handOverCodeQuery(orderId));
  if (error) return <Refused reason={error} />;
  return (
    <>
      <p>
        <Trans>Show this code to the seller once you have seen it and want to take it with you:</Trans>
      </p>
      <p className={`${styles.code} tabular`} aria-busy={data === undefined}>
        {data?.code ?? '\u00a0'}
      </p>
      <p className={styles.quiet}>
        <Trans>
          From then on it cannot be called off any more. You still have time to say what is wrong with it; if
          you say nothing, the seller gets the money after that. Show the code nowhere else: whoever has it
          can say that you have picked it up.
        </Trans>
      </p>
    </>
  );
}

const words = (): FormErrors => ({ code: say`Type the code that the buyer shows you.` });
const checked: Resolver<HandOverBody> = standardSchemaResolver(handOverBodySchema);
const resolver = inSentences<HandOverBody>(checked, words);

/** The code that the buyer shows, as the seller types it before they give something away. */
export function HandOverForm({ onHandOver }: { onHandOver: (body: HandOverBody) => Promise<void> }) {
  const { t } = useLingui();
  const form = useContractForm<HandOverBody>(
    { defaultValues: { code: '' }, resolver },
    {
      keptAs: null,
      send: onHandOver,
      errorsOf: (error) =>
        isApiError(error, 'code_not_valid')
          ? { code: t`That is not the code of this order.` }
          : errorsOfAnswer(error),
    },
  );
  const { register, errors, problem, isSubmitting, onSubmit } = form;
  return (
    <form noValidate className={styles.form} onSubmit={onSubmit}>
      <FormProblem problem={problem} />
      <Field
        label={t`Code of the buyer`}
        hint={t`It stands on the page of their order. Give nothing away before it is taken here: until then the buyer can call it off, and gets the money back.`}
        error={errors.code?.message}
      >
        {(control) => (
          <input
            {...control}
            {...register('code')}
            maxLength={20}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        )}
      </Field>
      <div>
        <Button look="primary" type="submit" disabled={isSubmitting}>
          <Trans>Hand it over</Trans>
        </Button>
      </div>
    </form>
  );
}
