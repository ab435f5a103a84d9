import { useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import { type HomeRegion, useHomeRegion } from '../format/home-region.ts';
import { currentLanguage } from '../format/language.ts';
import { Button } from '../ui/Button.tsx';
import { lazyPart } from '../ui/lazy-part.ts';

const RegionDialog = lazyPart(async () => (await import('./RegionDialog.tsx')).RegionDialog);

/** Says where one lives, as far as it was said, and opens the choice. */
export function HomeRegionChoice() {
  const { t } = useLingui();
  const region = useHomeRegion();
  const place = region && nameOf(region);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="link" onClick={() => setOpen(true)}>
        {place === undefined ? t`Say where you live` : t`You live in ${place}. Change`}
      </Button>
      {isOpen && (
        <Suspense>
          <RegionDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** What a country is called in the language that is spoken, which may be another one than when it was chosen. */
function nameOf({ code, name }: HomeRegion): string {
  const isCountry = code.length === 2;
  return isCountry ? (new Intl.DisplayNames(currentLanguage(), { type: 'region' }).of(code) ?? name) : name;
}
