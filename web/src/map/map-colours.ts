/** The colours of a map, as the canvas needs them: resolved for the theme that is shown. */
export interface MapColours {
  land: string;
  border: string;
  point: string;
  lit: string;
  paper: string;
}

const tokens: Record<keyof MapColours, string> = {
  land: 'var(--map-land)',
  border: 'var(--map-border)',
  point: 'var(--moss)',
  lit: 'var(--ochre)',
  paper: 'var(--card)',
};

/** @returns the tokens as colours; asks the browser, since a token may be a `light-dark()`. */
export function mapColours(): MapColours {
  const probe = document.createElement('span');
  document.body.append(probe);
  const resolved = Object.entries(tokens).map(([name, token]) => {
    probe.style.color = token;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(resolved) as MapColours;
}

/** Calls back when the theme changes, by the system or by the switch. @returns how to stop. */
export function onThemeChange(callback: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(callback);
  system.addEventListener('change', callback);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    system.removeEventListener('change', callback);
    chosen.disconnect();
  };
}
