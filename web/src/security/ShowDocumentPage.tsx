import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { identityCheckCommands } from '@vivarium/contracts/identity-checks/commands.ts';
import type { ShowDocumentBody } from '@vivarium/contracts/identity-checks/http.ts';
import { useRef } from 'react';
import { useParams } from 'react-router';
import { accountQuery } from '../api/account.ts';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { errorsOfAnswer } from '../api/form-errors.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { countries } from '../format/countries.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import { useLeadOn } from '../ui/use-lead-on.ts';
import styles from './security.module.css';

/** `/show-document/:id`: stands for the page of a provider that looks at documents, where there is none. */
export function ShowDocumentPage() {
  const { id = '' } = useParams();
  const { t, i18n } = useLingui();
  const leadOn = useLeadOn(id);
  const queries = useQueryClient();
  const outcome = useRef<ShowDocumentBody['outcome']>('confirm');
  const { register, errors, problem, isSubmitting, onSubmit } = useContractForm(
    { defaultValues: { country: 'US', number: '' } },
    {
      keptAs: null,
      send: async ({ country, number }) => {
        await call(identityCheckCommands.showSandboxDocument, {
          params: { id },
          body: { outcome: outcome.current, country, number },
        });
        await queries.invalidateQueries({ queryKey: accountQuery.queryKey });
        leadOn('/account/security', { replace: true });
      },
      errorsOf: (error) =>
        isApiError(error, 'identity_check_not_found')
          ? { '': t`There is no such check here. Begin another one in your account.` }
          : errorsOfAnswer(error),
    },
  );
  return (
    <div className={styles.page}>
      <title>{t`Show a document – Vivarium`}</title>
      <h1>
        <Trans>Show a document</Trans>
      </h1>
      <p className={styles.aside}>
        <Trans>
          This market is tried out: nobody looks at anything. Make up a number, and choose what the provider
          would say.
        </Trans>
      </p>
      <form noValidate className={styles.form} onSubmit={onSubmit}>
        <FormProblem problem={problem} />
        <Field label={t`Issued by`} error={errors.country?.message}>
          {(control) => (
            <select {...control} {...register('country')}>
              {countries(i18n.locale).map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={t`Number of the document`}
          hint={t`4 to 40 letters and digits.`}
          error={errors.number?.message}
        >
          {(control) => (
            <input
              {...control}
              {...register('number', {
                validate: (number) =>
                  /^[A-Za-z0-9 -]{4,40}$/.test(number.trim()) || t`Write 4 to 40 letters and digits.`,
              })}
              autoComplete="off"
              maxLength={40}
            />
          )}
        </Field>
        <div className={styles.actions}>
          <Button
            look="primary"
            type="submit"
            disabled={isSubmitting}
            onClick={() => {
              outcome.current = 'confirm';
            }}
          >{t`Have it confirmed`}</Button>
          <Button
            type="submit"
            disabled={isSubmitting}
            onClick={() => {
              outcome.current = 'refuse';
            }}
          >
            {t`Have it refused`}
          </Button>
        </div>
      </form>
    </div>
  );
}
