import { useQuery } from '@tanstack/react-query';
import { profilePatchSchema } from '@vivarium/contracts/identity/http/profile.ts';
import type { PublicProfile } from '@vivarium/contracts/sellers/http.ts';
import { useState } from 'react';
import { Link } from 'react-router';
import { errorsOfAnswer, errorsOfSchema, type FormErrors } from '../api/form-errors.ts';
import { Outage } from '../api/Outage.tsx';
import { changeProfile, sellerQuery } from '../api/sellers.ts';
import { useSignedInUser } from '../api/signed-in.ts';
import { formatPlace } from '../format/place.ts';
import { PlaceBox } from '../gazetteer/PlaceBox.tsx';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Banner } from '../ui/Notice.tsx';
import styles from './form.module.css';

/** `/account`: what one says of oneself in public. */
export function ProfilePage() {
  const { id } = useSignedInUser();
  const { data, error, refetch } = useQuery({ ...sellerQuery(id), staleTime: Number.POSITIVE_INFINITY });
  if (error !== null && data === undefined) return <Outage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div className={styles.page} aria-busy="true" />;
  return <ProfileForm profile={data} key={data.version} />;
}

function ProfileForm({ profile }: { profile: PublicProfile }) {
  const [displayName, setDisplayName] = useState(profile.displayName);
  const [bio, setBio] = useState(profile.bio);
  const [place, setPlace] = useState({
    city: profile.city,
    region: profile.region,
    country: profile.country,
  });
  const [errors, setErrors] = useState<FormErrors>({});
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const parsed = profilePatchSchema.safeParse({ displayName, bio, ...place });
    if (!parsed.success) return setErrors(errorsOfSchema(parsed.error));
    setBusy(true);
    setErrors({});
    try {
      await changeProfile(profile.id, parsed.data);
      announce('Your profile is saved.');
    } catch (error) {
      setErrors(errorsOfAnswer(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.page}>
      <title>Your profile – Vivarium</title>
      <h1>Your profile</h1>
      <p className={styles.aside}>
        Everybody can see this on <Link to={`/seller/${profile.id}`}>your public page</Link>.
      </p>
      {errors[''] && (
        <Banner tone="refusal" role="alert">
          {errors['']}
        </Banner>
      )}
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label="Name that others see" error={errors.displayName}>
          {(control) => (
            <input
              {...control}
              name="displayName"
              maxLength={80}
              value={displayName}
              onChange={(event) => setDisplayName(event.target.value)}
            />
          )}
        </Field>
        <Field
          label="About you"
          optional
          hint="What you keep, how you ship, what you guarantee. It stands beside your listings."
          error={errors.bio}
        >
          {(control) => (
            <textarea
              {...control}
              name="bio"
              maxLength={2000}
              value={bio}
              onChange={(event) => setBio(event.target.value)}
            />
          )}
        </Field>
        <Field label="City" optional error={errors.city ?? errors.country}>
          {(control) => (
            <PlaceBox
              control={control}
              chosen={formatPlace(place)}
              onClear={() => setPlace({ city: null, region: null, country: null })}
              onChoose={({ name, region, country }) => setPlace({ city: name, region, country })}
            />
          )}
        </Field>
        <div className={styles.actions}>
          <Button look="primary" type="submit" disabled={busy}>
            {busy ? 'Saving…' : 'Save'}
          </Button>
        </div>
      </form>
    </div>
  );
}
