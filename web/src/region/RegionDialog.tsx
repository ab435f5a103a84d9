import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { queryClient } from '../api/query-client.ts';
import { countries } from '../format/countries.ts';
import { chooseHomeRegion, currentHomeRegion, type HomeRegion } from '../format/home-region.ts';
import { currentLanguage } from '../format/language.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { CountryOptions } from '../ui/CountryOptions.tsx';
import { Field } from '../ui/Field.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { partsOf } from './places-to-live.ts';
import styles from './region.module.css';

/** Where do you live? Asked once, answered by hand, kept in this browser. */
export function RegionDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [code, setCode] = useState(() => currentHomeRegion()?.code ?? '');
  const country = code.slice(0, 2);
  const parts = partsOf(country);
  const choose = (region: HomeRegion | undefined) => {
    chooseHomeRegion(region);
    for (const key of ['listing', 'similar']) {
      queryClient.invalidateQueries({ queryKey: [key] }).catch(() => undefined);
    }
    const place = region?.name;
    announce(
      place === undefined
        ? t`Nothing is left out for where you live any more.`
        : t`What may not be kept in ${place} is left out, as far as we know.`,
    );
    onClose();
  };
  return (
    <Sheet
      kind="dialog"
      title={t`Where you live`}
      onClose={onClose}
      footer={
        <Button
          look="primary"
          onClick={() =>
            choose([...parts, ...countries(currentLanguage())].find((region) => region.code === code))
          }
        >
          <Trans>Save</Trans>
        </Button>
      }
    >
      <div className={styles.form}>
        <p>
          <Trans>
            Some animals may not be kept everywhere. Those that may not be kept where you live are then left
            out of results. Only this browser keeps what you say here.
          </Trans>
        </p>
        <Field label={t`Country`}>
          {(control) => (
            <select {...control} value={country} onChange={(event) => setCode(event.target.value)}>
              <option value="">{t`Not said`}</option>
              <CountryOptions />
            </select>
          )}
        </Field>
        {parts.length > 0 && (
          <Field label={t`State, province or region`} hint={t`Laws differ from one to the other.`}>
            {(control) => (
              <select {...control} value={code} onChange={(event) => setCode(event.target.value)}>
                <option value={country}>{t`Not said`}</option>
                {parts.map((one) => (
                  <option key={one.code} value={one.code}>
                    {one.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <p className={styles.small}>
          <Trans>
            We know the laws of some places only, and this is no legal advice: ask your authority before you
            buy.
          </Trans>
        </p>
      </div>
    </Sheet>
  );
}
