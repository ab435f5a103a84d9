/** Puts a keyboard on the screen away, which covers half of what was found; other keyboards keep the focus. */
export function leaveTouchKeyboard(): void {
  if (matchMedia('(hover: none)').matches && document.activeElement instanceof HTMLElement) {
    document.activeElement.blur();
  }
}
