import { i18n } from '@lingui/core';
import type { Language as Told } from '@vivarium/contracts/shared/language.ts';
import { keptStore } from './kept-store.ts';

/** Languages that the interface speaks, each by its own name. English is the one that stands in the code. */
export const languages = { en: 'English', de: 'Deutsch' } as const satisfies Readonly<Record<Told, string>>;
export type Language = keyof typeof languages;

/** The person's choice, else what their browser asks for. */
const wantedLanguage = keptStore('vivarium.language', (chosen) =>
  spokenOf(chosen === null ? navigator.languages : [chosen]),
);

/** @returns the first of the wanted languages that we speak, whatever its region; English where there is none. */
export function spokenOf(wanted: readonly string[]): Language {
  const known = wanted
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => Object.hasOwn(languages, tag));
  return (known as Language | undefined) ?? 'en';
}

/**
 * @returns the language that this page speaks; before it has said a word, the one to begin with. A choice in another tab
 *   changes nothing here: its words have not come.
 */
export function currentLanguage(): Language {
  return i18n.locale === '' ? wantedLanguage.getState() : (i18n.locale as Language);
}

/** Remembers the language in this browser. */
export function rememberLanguage(language: Language): void {
  wantedLanguage.keep(language);
}

/**
 * @param language the one spoken now, when left out
 * @returns the locale that numbers, dates and prices are written in: the browser's own where it is of the language (a
 *   Swiss writes other numbers than a German), else the language.
 */
export function currentLocale(language = currentLanguage()): string {
  return navigator.languages.find((tag) => tag.slice(0, 2).toLowerCase() === language) ?? language;
}
