import { useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import { type HomeRegion, useHomeRegion } from '../format/home-region.ts';
import { countryName } from '../format/place.ts';
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

/** A country may have been chosen in another language than the one that is spoken now. */
function nameOf({ code, name }: HomeRegion): string {
  return code.length === 2 ? countryName(code) : name;
}
