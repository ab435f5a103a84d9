import { Trans, useLingui } from '@lingui/react/macro';
import { importColumns } from '@vivarium/contracts/listings/imports/columns.ts';
import { LARGEST_IMPORT, MOST_ROWS } from '@vivarium/contracts/listings/imports/http.ts';
import { placeSchema } from '@vivarium/contracts/places/http.ts';
import { currencies } from '@vivarium/contracts/shared/currency.ts';
import { useState } from 'react';
import { z } from 'zod';
import { useWritten, type Written } from '../../api/written.ts';
import { formatPlace } from '../../format/place.ts';
import { useReaderCurrency } from '../../format/reader-currency.ts';
import { PlaceBox } from '../../gazetteer/PlaceBox.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { saveFile } from '../../ui/save-file.ts';
import styles from './import.module.css';
import { templateFile } from './template.ts';
import type { Given } from './use-import.ts';

const chosenPlace = placeSchema.nullable();
const chosenCurrency = z.enum(currencies);

interface FileQuestionsProps {
  /** Pasted instead of a file. */
  rows: Written<string>;
  isBusy: boolean;
  /** While it is imported: what is asked then is not asked of that any more. */
  isLocked: boolean;
  /** What was checked does not hold any more. */
  onChange: () => void;
  onCheck: (given: Given) => void;
}

/** Which file, and what holds for all animals in it. */
export function FileQuestions({ rows, isBusy, isLocked, onChange, onCheck }: FileQuestionsProps) {
  const { t } = useLingui();
  const [file, setFile] = useState<File>();
  const [pasted, setPasted] = rows;
  const [place, setPlace] = useWritten('place', chosenPlace, null);
  const [currency, setCurrency] = useWritten('currency', chosenCurrency, useReaderCurrency());
  const [publish, setPublish] = useState(false);
  const [asked, setAsked] = useState(false);
  const changing = (change: () => void) => {
    change();
    onChange();
  };
  const content = file ?? (pasted.trim() === '' ? undefined : new Blob([pasted], { type: 'text/csv' }));
  const fileProblem =
    content === undefined
      ? t`Choose a file, or paste its rows below.`
      : content.size > LARGEST_IMPORT
        ? t`The file is larger than 5 MB. Split it into several.`
        : undefined;
  const placeProblem = place === null ? t`Say where the animals are.` : undefined;
  const send = () => {
    setAsked(true);
    if (content === undefined || fileProblem !== undefined || place === null) return;
    const { lat, lng, name: city, region, country } = place;
    const publishing = publish ? 'true' : 'false';
    onCheck({
      file: content,
      query: { publish: publishing, currency, lat, lng, city, country, region: region ?? undefined },
    });
  };
  return (
    <form
      className={styles.questions}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <fieldset className={styles.asked} disabled={isLocked}>
        <p>
          <Trans>
            A CSV file of your animals, a row each, as a spreadsheet saves it. Every row is checked before
            anything is listed, and either all of them are or none.
          </Trans>
        </p>
        <details>
          <summary>
            <Trans>Which columns are known</Trans>
          </summary>
          <p>{importColumns.map(({ header }) => header).join(' · ')}</p>
          <p>
            <Trans>
              Species and Price must be there. Traits are written as you write them: “Pastel, 100% het Clown”.
              Where there is no title, species and traits make one.
            </Trans>
          </p>
        </details>
        <Button onClick={() => saveFile(templateFile(), 'vivarium-animals.csv')}>
          <Trans>Save a template</Trans>
        </Button>
        <Field
          label={t`File`}
          hint={t`CSV, at most ${MOST_ROWS} animals and 5 MB`}
          error={asked ? fileProblem : undefined}
        >
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
              onChange={(event) => changing(() => setFile(event.target.files?.[0]))}
            />
          )}
        </Field>
        {file === undefined && (
          <Field label={t`Or paste rows, with the row of headers`} optional>
            {(control) => (
              <textarea
                {...control}
                spellCheck={false}
                value={pasted}
                onChange={(event) => changing(() => setPasted(event.target.value))}
              />
            )}
          </Field>
        )}
        <Field
          label={t`Where are the animals?`}
          hint={t`For all animals of the file. Others see the city, and on the map only a circle.`}
          error={asked ? placeProblem : undefined}
        >
          {(control) => (
            <PlaceBox
              control={control}
              chosen={place ? formatPlace(place) : ''}
              onClear={() => changing(() => setPlace(null))}
              onChoose={(chosen) => changing(() => setPlace(chosen))}
            />
          )}
        </Field>
        <Field label={t`Currency`} hint={t`Of prices whose row names none`}>
          {(control) => (
            <select
              {...control}
              value={currency}
              onChange={(event) => changing(() => setCurrency(chosenCurrency.parse(event.target.value)))}
            >
              {currencies.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          )}
        </Field>
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={publish}
            onChange={(event) => changing(() => setPublish(event.target.checked))}
          />
          <Trans>Publish them at once. Otherwise they become drafts.</Trans>
        </label>
        <Button type="submit" look="primary" disabled={isBusy}>
          <Trans>Check the file</Trans>
        </Button>
      </fieldset>
    </form>
  );
}
