import { Trans, useLingui } from '@lingui/react/macro';
import { type Currency, currencies } from '@vivarium/contracts/shared/currency.ts';
import { currencyTyped } from '@vivarium/contracts/shared/typed-currency.ts';
import { Suspense, useState } from 'react';
import { lengthUnitNames, useLengthUnit } from '../format/length-unit.ts';
import { formatPlace } from '../format/place.ts';
import { PlaceBox } from '../gazetteer/PlaceBox.tsx';
import { SimilarSold } from '../market/SimilarSold.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { PhotosQuestion } from '../uploading/parts.ts';
import { fieldId } from './field-id.ts';
import type { QuestionProps } from './question-props.ts';
import styles from './sell.module.css';
import { answered } from './sell-form.ts';
import { suggestedTitle } from './sell-title.ts';
import { WaysQuestion } from './WaysQuestion.tsx';

/** What every offer needs: a title, a price, a place, and what the seller has to say. */
export function OfferQuestions(props: QuestionProps) {
  const { t } = useLingui();
  const { form, change, changePhotos, onSending, listingId, ordered, problems } = props;
  const unit = lengthUnitNames[useLengthUnit()];
  return (
    <>
      <TitleQuestion {...props} />
      <div className={styles.price}>
        <Field
          label={t`Price`}
          id={fieldId('price.amount')}
          error={problems['price.amount'] ?? problems.price}
        >
          {(control) => (
            <input
              {...control}
              className={`${control.className} tabular`}
              inputMode="decimal"
              maxLength={24}
              value={form.amount}
              onChange={({ target: { value: amount } }) =>
                // Who writes another currency means it.
                change({ amount, currency: currencyTyped(amount, form.currency) ?? form.currency })
              }
            />
          )}
        </Field>
        <Field label={t`Currency`} id={fieldId('price.currency')} error={problems['price.currency']}>
          {(control) => (
            <select
              {...control}
              value={form.currency}
              onChange={(event) => change({ currency: event.target.value as Currency })}
            >
              {currencies.map((currency) => (
                <option key={currency}>{currency}</option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={t`How many`}
          id={fieldId('quantity')}
          hint={ordered > 0 ? t`Those that have been ordered already count too: ${ordered}.` : undefined}
          error={problems.quantity}
        >
          {(control) => (
            <input
              {...control}
              inputMode="numeric"
              maxLength={4}
              value={form.quantity}
              onChange={(event) => change({ quantity: event.target.value.trim() })}
            />
          )}
        </Field>
      </div>
      {form.species !== '' && (
        <SimilarSold
          species={form.species}
          traits={form.traits}
          lifeStage={answered(form.animal.lifeStage)}
          currency={form.currency}
        />
      )}
      <Field
        label={t`Where is it?`}
        id={fieldId('location')}
        hint={t`Others see the city, and on the map only a circle of some ${unit}.`}
        error={problems.location ?? problems['location.lat'] ?? problems['location.city']}
      >
        {(control) => (
          <PlaceBox
            control={control}
            chosen={form.place ? formatPlace(form.place) : ''}
            onClear={() => change({ place: undefined })}
            onChoose={({ name, region, country, lat, lng }) =>
              change({ place: { city: name, country, lat, lng, ...(region && { region }) } })
            }
          />
        )}
      </Field>
      <WaysQuestion {...props} />
      <Suspense fallback={null}>
        <PhotosQuestion
          photos={form.photos}
          change={changePhotos}
          onSending={onSending}
          listingId={listingId}
        />
      </Suspense>
      <Field
        label={t`Description`}
        id={fieldId('description')}
        hint={
          form.category === 'live-animal'
            ? t`How it feeds and behaves, what is wrong with it, how it ships. People ask less when you say more.`
            : t`How old it is, what is wrong with it, what comes with it, how it ships. People ask less when you say more.`
        }
        error={problems.description}
      >
        {(control) => (
          <textarea
            {...control}
            value={form.description}
            onChange={(event) => change({ description: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

function TitleQuestion({ form, change, catalogue, problems }: QuestionProps) {
  const { t } = useLingui();
  const [left, setLeft] = useState(form.title !== undefined);
  const suggestion = suggestedTitle(form, catalogue);
  const own = form.title !== undefined && suggestion !== '' && form.title !== suggestion;
  return (
    <div className={styles.title}>
      <Field
        label={t`Title`}
        id={fieldId('title')}
        error={left ? problems.title : undefined}
        {...(form.title === undefined &&
          suggestion !== '' && { hint: t`Made from your answers. Change it as you like.` })}
      >
        {(control) => (
          <input
            {...control}
            maxLength={400}
            value={form.title ?? suggestion}
            onChange={(event) => change({ title: event.target.value })}
            onBlur={() => setLeft(true)}
          />
        )}
      </Field>
      {own && (
        <Button look="link" onClick={() => change({ title: undefined })}>
          <Trans>Use “{suggestion}”</Trans>
        </Button>
      )}
    </div>
  );
}
