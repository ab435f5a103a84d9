/** @returns the number, with thousands commas or a decimal point (or comma) of at most two digits. */
export function numberOf(text: string): number | undefined {
  if (/^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d{1,9}([.,]\d{1,2})?$/.test(text)) return Number(text.replace(',', '.'));
  return undefined;
}
