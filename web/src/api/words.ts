import { i18n, type Messages } from '@lingui/core';
import { currentLanguage, currentLocale, type Language, rememberLanguage } from '../format/language.ts';

/** Words of one part of the application: a file for each language, `import.meta.glob('./languages/*.po')`. */
export type Words = Readonly<Record<string, () => Promise<unknown>>>;

/** What has been asked for so far; speaking another language brings all of it. */
const wanted = new Set<Words>();

async function bring(words: Words, language: Language): Promise<void> {
  const load = Object.entries(words).find(([file]) => file.endsWith(`/${language}.po`))?.[1];
  if (load === undefined) throw new Error(`There are no words in ${language}`);
  i18n.load(language, ((await load()) as { messages: Messages }).messages);
}

/** Brings the words of a part in the language that is spoken, and speaks it. */
export async function bringWords(words: Words): Promise<void> {
  wanted.add(words);
  const language = currentLanguage();
  await bring(words, language);
  if (i18n.locale === '') speak(language);
}

/** Speaks another language from now on, and in this browser another day. */
export async function chooseLanguage(language: Language): Promise<void> {
  // Until no more have been asked for meanwhile.
  for (let brought = 0; brought < wanted.size; ) {
    brought = wanted.size;
    await Promise.all([...wanted].map((words) => bring(words, language)));
  }
  rememberLanguage(language);
  speak(language);
}

function speak(language: Language): void {
  document.documentElement.lang = language;
  i18n.activate(language, currentLocale(language));
}
