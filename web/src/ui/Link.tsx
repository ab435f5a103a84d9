import type { ComponentProps } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

export type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  /** A path of this application, with its query. */
  to: string;
};

/** A link to a page of this application. React Router's own also preloads pages of its framework, for 5 kB. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  const go = useLinkClickHandler(to);
  return (
    <a
      {...rest}
      href={useHref(to)}
      onClick={(event) => {
        onClick?.(event);
        if (!event.defaultPrevented) go(event);
      }}
    />
  );
}
