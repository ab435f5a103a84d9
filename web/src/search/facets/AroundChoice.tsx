import type { Near } from '../../addresses/search-route.ts';
import { LengthUnitChoice } from './LengthUnitChoice.tsx';
import { RadiusChoice } from './RadiusChoice.tsx';

/** How far around a place, and in which unit that is said. */
export function AroundChoice({ near }: { near: Near }) {
  return (
    <>
      <RadiusChoice near={near} />
      <LengthUnitChoice />
    </>
  );
}
