/** Languages that the interface speaks, each by its own name. English is the one that stands in the code. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const KEY = 'vivarium.language';

/** @returns the first of the wanted languages that we speak, whatever its region; English where there is none. */
export function spokenOf(wanted: readonly string[]): Language {
  const known = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag in languages);
  return (known as Language | undefined) ?? 'en';
}

/** @returns the person's choice, else what their browser asks for. */
export function currentLanguage(): Language {
  const chosen = localStorage.getItem(KEY);
  return spokenOf(chosen === null ? navigator.languages : [chosen]);
}

/** Remembers the language in this browser. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}

/**
 * @returns the locale that numbers, dates and prices are written in: the browser's own where it is of the language spoken
 *   (a Swiss writes other numbers than a German), else the language.
 */
export function currentLocale(): string {
  const language = currentLanguage();
  return navigator.languages.find((tag) => tag.slice(0, 2).toLowerCase() === language) ?? language;
}
