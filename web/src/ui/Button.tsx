import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { Link, type LinkProps } from './Link.tsx';

export type ButtonLook = 'plain' | 'primary' | 'danger' | 'quiet' | 'link';

/** @returns the class names of a button; `icon` makes it square around its icon. */
export function buttonClass(look: ButtonLook = 'plain', icon = false): string {
  const own = look === 'plain' ? '' : styles[look];
  return [styles.button, own, icon ? styles.icon : ''].filter(Boolean).join(' ');
}

interface Look {
  look?: ButtonLook;
  icon?: boolean;
}

/** A button that does something here; `type` is `button` unless told otherwise. */
export function Button({ look, icon, className, ...rest }: ComponentProps<'button'> & Look) {
  return <button type="button" {...rest} className={`${buttonClass(look, icon)} ${className ?? ''}`} />;
}

/** A link that looks like a button: it leads somewhere. */
export function ButtonLink({ look, icon, className, ...rest }: LinkProps & Look) {
  return <Link {...rest} className={`${buttonClass(look, icon)} ${className ?? ''}`} />;
}
