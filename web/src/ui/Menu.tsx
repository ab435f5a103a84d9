import { DropdownMenu } from 'radix-ui';
import { type ReactElement, useRef } from 'react';
import { Link } from './Link.tsx';
import styles from './menu.module.css';

/** A line of a menu: it leads somewhere, or does something. */
export type MenuItem = { label: string } & ({ to: string } | { run: () => void });

interface MenuProps {
  /** Opens it, and has the focus again once it is closed. */
  button: ReactElement;
  items: readonly MenuItem[];
}

/** A menu, open at first. Arrows, Home, End and first letters move, Enter takes, Escape closes. */
export function Menu({ button, items }: MenuProps) {
  const isTaken = useRef(false);
  const take = (run?: () => void) => {
    isTaken.current = true;
    run?.();
  };
  return (
    <DropdownMenu.Root defaultOpen modal={false}>
      <DropdownMenu.Trigger asChild>{button}</DropdownMenu.Trigger>
      <DropdownMenu.Content
        className={styles.menu}
        align="end"
        sideOffset={6}
        collisionPadding={8}
        loop
        onCloseAutoFocus={(event) => {
          // Where one goes then has the focus, or what was done decides.
          if (isTaken.current) event.preventDefault();
          isTaken.current = false;
        }}
      >
        {items.map((item) =>
          'to' in item ? (
            <DropdownMenu.Item key={item.label} className={styles.item} asChild onSelect={() => take()}>
              <Link to={item.to}>{item.label}</Link>
            </DropdownMenu.Item>
          ) : (
            <DropdownMenu.Item key={item.label} className={styles.item} onSelect={() => take(item.run)}>
              {item.label}
            </DropdownMenu.Item>
          ),
        )}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
