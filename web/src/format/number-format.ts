const made = new Map<string, Intl.NumberFormat>();

/** @returns a formatter of numbers, made once for each way of writing them: making one costs more than its use. */
export function numberFormat(locale?: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const fresh = new Intl.NumberFormat(locale, options);
  made.set(key, fresh);
  return fresh;
}
