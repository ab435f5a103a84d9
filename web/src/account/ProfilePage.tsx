import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ProfilePatch, profilePatchSchema } from '@vivarium/contracts/identity/http/profile.ts';
import { policiesOf } from '@vivarium/contracts/identity/policies.ts';
import type { PublicProfile } from '@vivarium/contracts/sellers/http.ts';
import { Suspense, useState } from 'react';
import { inSentences } from '../api/in-sentences.ts';
import { Outage } from '../api/Outage.tsx';
import { Restored } from '../api/Restored.tsx';
import { changeProfile, sellerQuery } from '../api/sellers.ts';
import { useSignedInUser } from '../api/signed-in.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { formatPlace } from '../format/place.ts';
import { PlaceBox } from '../gazetteer/PlaceBox.tsx';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Link } from '../ui/Link.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import { FaceChooser } from '../uploading/parts.ts';
import { changesIn } from './changes-in.ts';
import styles from './form.module.css';

const checked = inSentences<ProfilePatch>(standardSchemaResolver(profilePatchSchema));

/** `/account`: what one says of oneself in public. */
export function ProfilePage() {
  const { id } = useSignedInUser();
  const { data, error, refetch } = useQuery({ ...sellerQuery(id), staleTime: Number.POSITIVE_INFINITY });
  if (error !== null && data === undefined) return <Outage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div className={styles.page} aria-busy="true" />;
  return <ProfileForm profile={data} key={data.id} />;
}

function ProfileForm({ profile }: { profile: PublicProfile }) {
  const { t } = useLingui();
  const { displayName, bio, city, region, country } = profile;
  const shown = { displayName, bio, city, region, country, ...policiesOf(profile) };
  // What is shown may be older than what there is: what was changed elsewhere, and not here, stays as it is.
  const [begun, beginFrom] = useState<ProfilePatch>(shown);
  const form = useContractForm<ProfilePatch>(
    { defaultValues: shown, resolver: checked },
    {
      keptAs: 'profile',
      send: async (written) => {
        const patch = changesIn(written, begun);
        if (patch !== undefined) await changeProfile(profile.id, patch);
        beginFrom(written);
        announce(t`Your profile is saved.`);
      },
    },
  );
  const { register, errors, problem, isSubmitting, onSubmit } = form;
  const place = form.watch();
  const setPlace = (next: Pick<ProfilePatch, 'city' | 'region' | 'country'>) => {
    form.setValue('city', next.city);
    form.setValue('region', next.region);
    form.setValue('country', next.country);
  };
  return (
    <div className={styles.page}>
      <title>{t`Your profile – Vivarium`}</title>
      <h1>
        <Trans>Your profile</Trans>
      </h1>
      <p className={styles.aside}>
        <Trans>
          Everybody can see this on <Link to={`/seller/${profile.id}`}>your public page</Link>.
        </Trans>
      </p>
      <FormProblem problem={problem} />
      <div className={styles.face}>
        <Suspense fallback={null}>
          <FaceChooser profile={profile} />
        </Suspense>
      </div>
      <Restored {...form} />
      <form noValidate className={styles.form} onSubmit={onSubmit}>
        <Field label={t`Name that others see`} error={errors.displayName?.message}>
          {(control) => <input {...control} {...register('displayName')} maxLength={80} />}
        </Field>
        <Field
          label={t`About you`}
          optional
          hint={t`What you keep, how you ship, what you guarantee. It stands beside your listings.`}
          error={errors.bio?.message}
        >
          {(control) => <textarea {...control} {...register('bio')} maxLength={2000} />}
        </Field>
        <Field label={t`City`} optional error={errors.city?.message ?? errors.country?.message}>
          {(control) => (
            <PlaceBox
              control={control}
              chosen={formatPlace(place)}
              onClear={() => setPlace({ city: null, region: null, country: null })}
              onChoose={({ name, region, country }) => setPlace({ city: name, region, country })}
            />
          )}
        </Field>
        <Field
          label={t`How you send`}
          optional
          hint={t`By whom, on which days, in which weather, and to where.`}
          error={errors.shippingPolicy?.message}
        >
          {(control) => <textarea {...control} {...register('shippingPolicy')} maxLength={2000} />}
        </Field>
        <Field
          label={t`What you guarantee on arrival`}
          optional
          hint={t`That animals arrive alive, for how long, and what you want to see if one does not.`}
          error={errors.arrivalPolicy?.message}
        >
          {(control) => <textarea {...control} {...register('arrivalPolicy')} maxLength={2000} />}
        </Field>
        <Field label={t`What you take back`} optional error={errors.returnPolicy?.message}>
          {(control) => <textarea {...control} {...register('returnPolicy')} maxLength={2000} />}
        </Field>
        <div className={styles.actions}>
          <Button look="primary" type="submit" disabled={isSubmitting}>
            {isSubmitting ? t`Saving…` : t`Save`}
          </Button>
        </div>
      </form>
    </div>
  );
}
