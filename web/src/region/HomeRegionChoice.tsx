import { lazy, Suspense, useState } from 'react';
import { useHomeRegion } from '../format/home-region.ts';
import { Button } from '../ui/Button.tsx';

const RegionDialog = lazy(async () => ({ default: (await import('./RegionDialog.tsx')).RegionDialog }));

/** Says where one lives, as far as it was said, and opens the choice. */
export function HomeRegionChoice() {
  const region = useHomeRegion();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="link" onClick={() => setOpen(true)}>
        {region === undefined ? 'Say where you live' : `You live in ${region.name}. Change`}
      </Button>
      {isOpen && (
        <Suspense>
          <RegionDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
