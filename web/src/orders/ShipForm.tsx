import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { t as say } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type Declaration,
  declarationSchema,
  declarationsFor,
} from '@vivarium/contracts/orders/declarations.ts';
import { type ShipBody, shipBodySchema } from '@vivarium/contracts/orders/http.ts';
import { isSentSo } from '@vivarium/contracts/orders/transport.ts';
import { useState } from 'react';
import type { Resolver } from 'react-hook-form';
import { z } from 'zod';
import type { FormErrors } from '../api/form-errors.ts';
import { inSentences } from '../api/in-sentences.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { useWritten } from '../api/written.ts';
import { loadCatalogue, useCatalogue } from '../catalogue/use-catalogue.ts';
import { Button } from '../ui/Button.tsx';
import { Field, FieldError } from '../ui/Field.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import styles from './orders.module.css';
import { declarationWords } from './words.ts';

const words = (): FormErrors => ({
  method: say`Write who carries it.`,
  trackingNumber: say`Write the number by which it is followed.`,
  estimatedDelivery: say`Choose a day within the next 60 days, or none.`,
});
const checked: Resolver<ShipBody> = standardSchemaResolver(shipBodySchema);
const spoken = inSentences<ShipBody>(
  // A day that is not said is not there.
  ({ estimatedDelivery, ...values }, ...rest) =>
    checked({ ...values, ...(estimatedDelivery && { estimatedDelivery }) }, ...rest),
  words,
);

/** Things of some categories, and animals of some groups, are not sent in any way. */
const resolverFor =
  (category: string, species: string | null): Resolver<ShipBody> =>
  async (values, context, options) => {
    const result = await spoken(values, context, options);
    const isAny =
      values.method.trim() === '' ||
      isSentSo(category, values.method) ||
      isSentSo(category, values.method, await groupOf(species));
    if (isAny || result.errors.method !== undefined) return result;
    const message = say`This is not sent in that way. Name a service that takes it, and how fast, such as “overnight”.`;
    return { values: {}, errors: { ...result.errors, method: { type: 'way', message } } };
  };

/** @returns undefined also where the catalogue cannot be had: then the strictest ways hold. */
async function groupOf(species: string | null) {
  const catalogue = species === null ? undefined : await loadCatalogue().catch(() => undefined);
  return catalogue?.speciesOf(species ?? '')?.group;
}

const declaredSchema = z.array(declarationSchema).readonly();
const nothingDeclared: readonly Declaration[] = [];

/** By which way a parcel goes, its number, and when it should be there. */
export function ShipForm({
  category,
  species = null,
  onShip,
}: {
  category: string;
  /** Its slug, where it is an animal. */
  species?: string | null;
  onShip: (body: ShipBody) => Promise<void>;
}) {
  const { t, i18n } = useLingui();
  const asked = declarationsFor(category);
  const isSpider = useCatalogue()?.speciesOf(species ?? '')?.group === 'invertebrate';
  const ways = isSpider
    ? t`Overnight or express, a parcel of a carrier that takes such animals, a courier of animals, or yourself.`
    : t`Overnight or express, a courier of animals, or yourself.`;
  const [declared, declare, forgetDeclared] = useWritten('declared', declaredSchema, nothingDeclared);
  const [isTried, tryIt] = useState(false);
  const isMissing = asked.length > declared.length;
  const form = useContractForm<ShipBody>(
    {
      defaultValues: { method: '', trackingNumber: '', estimatedDelivery: '' },
      resolver: resolverFor(category, species),
    },
    {
      keptAs: 'parcel',
      send: async (body) => {
        tryIt(true);
        if (isMissing) return false;
        await onShip({ ...body, ...(asked.length > 0 && { declared: [...declared] }) });
        return forgetDeclared();
      },
    },
  );
  const { register, errors, problem, isSubmitting, onSubmit } = form;
  return (
    <form noValidate className={styles.form} onSubmit={onSubmit}>
      <FormProblem problem={problem} />
      <Field label={t`Carrier`} hint={asked.length > 0 ? ways : undefined} error={errors.method?.message}>
        {(control) => <input {...control} {...register('method')} maxLength={60} />}
      </Field>
      <Field label={t`Tracking number`} error={errors.trackingNumber?.message}>
        {(control) => (
          <input {...control} {...register('trackingNumber')} maxLength={60} autoComplete="off" />
        )}
      </Field>
      <Field
        label={t`When it should be there`}
        hint={t`From then on the buyer has time to look at it, and at the earliest from the day after you send it.`}
        error={errors.estimatedDelivery?.message}
        optional
      >
        {(control) => <input {...control} {...register('estimatedDelivery')} type="date" />}
      </Field>
      {asked.length > 0 && (
        <fieldset className={styles.choices} aria-describedby={isMissing && isTried ? 'declared' : undefined}>
          <legend>
            <Trans>You confirm that</Trans>
          </legend>
          {asked.map((one) => (
            <label key={one} className={styles.choice}>
              <input
                type="checkbox"
                checked={declared.includes(one)}
                onChange={({ target }) =>
                  declare(target.checked ? [...declared, one] : declared.filter((other) => other !== one))
                }
              />
              {i18n._(declarationWords[one])}
            </label>
          ))}
          {isMissing && isTried && (
            <FieldError id="declared">{t`A live animal is sent only with all of these.`}</FieldError>
          )}
        </fieldset>
      )}
      <div>
        <Button look="primary" type="submit" disabled={isSubmitting}>
          <Trans>It is sent</Trans>
        </Button>
      </div>
    </form>
  );
}
