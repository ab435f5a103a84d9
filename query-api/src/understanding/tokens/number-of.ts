/** @returns the number, with thousands commas, points or apostrophes, or a decimal point (or comma) of at most two digits. */
export function numberOf(text: string): number | undefined {
  if (/^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(text)) return Number(text.replaceAll(',', ''));
  // As it is written in Europe: `1.500`, `1.500,50`, `1'500`.
  if (/^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(['’]\d{3})+(\.\d{1,2})?$/.test(text)) return Number(text.replace(/['’]/g, ''));
  if (/^\d{1,9}([.,]\d{1,2})?$/.test(text)) return Number(text.replace(',', '.'));
  return undefined;
}
