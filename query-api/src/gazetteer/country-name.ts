const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** By code. All of them at once: each look-up in `Intl` takes microseconds, and every hit needs one. */
const countryNames: ReadonlyMap<string, string> = new Map(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
    const name = regionNames.of(code);
    return name === undefined || name === code ? [] : [[code, name] as const];
  }),
);

/** @returns e.g. `United States`; the code itself where the runtime knows no name. */
export function countryName(code: string): string {
  return countryNames.get(code) ?? code;
}
