/** An element that had the focus and what it stood in, from within. */
type Trail = readonly Element[];

/**
 * Keeps the keyboard where somebody is. When what has the focus goes away (a chip taken back, a row that moves to another
 * list, a notice that is done with), or can no longer have it, the browser gives the focus to nobody, and the next Tab
 * begins at the top of the page. It then goes to what stood around it; from within a dialog, to what stands around what
 * had it before the dialog.
 *
 * @returns what ends it
 */
export function keepFocus(): () => void {
  let last: Trail = [];
  let beneath: Trail = [];
  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    last = trailOf(target);
    if (!isInDialog(last)) beneath = last;
  };
  const mend = () => {
    const { activeElement } = document;
    const [element] = last;
    if (element === undefined || (activeElement !== document.body && activeElement !== element)) return;
    if (canHaveFocus(element)) return;
    const place = (isInDialog(last) ? beneath : last).find(canHaveFocus);
    if (!(place instanceof HTMLElement || place instanceof SVGElement) || place === document.body) return;
    if (place.tabIndex < 0) place.setAttribute('tabindex', '-1');
    place.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(mend);
  document.addEventListener('focusin', note);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'open'],
  });
  return () => {
    document.removeEventListener('focusin', note);
    observer.disconnect();
  };
}

function trailOf(element: Element): Trail {
  const { parentElement } = element;
  return parentElement === null ? [element] : [element, ...trailOf(parentElement)];
}

function isInDialog(trail: Trail): boolean {
  return trail.some((element) => element instanceof HTMLDialogElement);
}

function canHaveFocus(element: Element): boolean {
  return element.isConnected && element.checkVisibility() && !element.matches(':disabled');
}
