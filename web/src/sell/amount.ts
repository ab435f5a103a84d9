/** @returns `1,200` and `149,5` as `1200` and `149.5`. */
export function amountOf(text: string): string {
  const plain = text.replaceAll(/[\s$€£]/g, '');
  return /,\d{1,2}$/.test(plain) && !plain.includes('.')
    ? plain.replaceAll(',', '.')
    : plain.replaceAll(',', '');
}
