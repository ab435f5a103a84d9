import { type ComponentProps, Suspense, useState } from 'react';
import { Button } from './Button.tsx';
import { lazyPart } from './lazy-part.ts';
import type { MenuItem } from './Menu.tsx';

const loadMenu = () => import('./Menu.tsx');
const Menu = lazyPart(async () => (await loadMenu()).Menu);

interface MenuButtonProps extends ComponentProps<typeof Button> {
  'aria-label': string;
  items: readonly MenuItem[];
}

/** A button that opens a menu. What the menu is made of comes when somebody is about to press the button first. */
export function MenuButton({ items, ...button }: MenuButtonProps) {
  const [isWanted, setWanted] = useState(false);
  const preload = () => void loadMenu().catch(() => undefined);
  const waiting = (
    <Button
      {...button}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => setWanted(true)}
    />
  );
  if (!isWanted) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Menu items={items} button={<Button {...button} />} />
    </Suspense>
  );
}
