/** Where the keyboard goes on when what was pressed has given way to something else. */
export const takeFocus = (element: HTMLElement | null) => element?.focus();
