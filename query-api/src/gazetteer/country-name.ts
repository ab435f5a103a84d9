import { type Language, languageSchema } from '@vivarium/contracts/shared/language.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** By code. All of them at once: each look-up in `Intl` takes microseconds, and every hit needs one. */
function namesIn(language: Language): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  return new Map(
    codes.flatMap((code) => {
      const name = names.of(code);
      return name === undefined || name === code ? [] : [[code, name] as const];
    }),
  );
}

const english = namesIn('en');
const others = languageSchema.exclude(['en']).options.map(namesIn);

/** @returns e.g. `United States`; the code itself where the runtime knows no name. */
export function countryName(code: string): string {
  return english.get(code) ?? code;
}

/** @returns what it is called in the other languages that the interface speaks, where that is another name. */
export function countryNamesElsewhere(code: string): readonly string[] {
  return others.flatMap((names) => names.get(code) ?? []).filter((name) => name !== countryName(code));
}
