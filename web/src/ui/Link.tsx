import type { ComponentProps, MouseEvent } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

export type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  /** A path of this application, with its query. */
  to: string;
  /** What the history keeps with it. */
  state?: unknown;
};

/** A link to a page of this application. React Router's own also preloads pages of its framework, for 5 kB. */
export function Link({ to, state, onClick, ...rest }: LinkProps) {
  const go = useLinkClickHandler(to, { state });
  return (
    <a
      {...rest}
      href={useHref(to)}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented) return;
        // Pressed twice while the page is on its way: “back” should lead to where the link was.
        if (isPlain(event) && event.currentTarget.href === window.location.href) event.preventDefault();
        else go(event);
      }}
    />
  );
}

/** Not one that opens a tab or a window. */
function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}
