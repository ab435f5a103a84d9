import { i18n, type Messages } from '@lingui/core';
import { currentLanguage, currentLocale, type Language, rememberLanguage } from '../format/language.ts';

/** Words of a part of the application: files for each language, `import.meta.glob('./languages/*.po')`. */
export type Words = Readonly<Record<string, () => Promise<unknown>>>;

/** What has been asked for so far, in which language; speaking another one brings all of it. */
const wanted = new Map<Words, { language: Language; brought: Promise<void> }>();

/** Brings words once: each time that some come, all that is on the page is made anew. */
function bring(words: Words, language: Language): Promise<void> {
  const known = wanted.get(words);
  if (known?.language === language) return known.brought;
  const brought = load(words, language);
  wanted.set(words, { language, brought });
  brought.catch(() => wanted.delete(words));
  return brought;
}

async function load(words: Words, language: Language): Promise<void> {
  for (const [path, file] of Object.entries(words))
    if (path.endsWith(`/${language}.po`))
      i18n.load(language, ((await file()) as { messages: Messages }).messages);
}

/** Brings the words of a part in the language that is spoken, and speaks it. */
export async function bringWords(words: Words): Promise<void> {
  const language = currentLanguage();
  await bring(words, language);
  if (i18n.locale === '') speak(language);
}

/** Speaks another language from now on, and in this browser another day. */
export async function chooseLanguage(language: Language): Promise<void> {
  // Until no more have been asked for meanwhile.
  for (let brought = 0; brought < wanted.size; ) {
    brought = wanted.size;
    await Promise.all([...wanted.keys()].map((words) => bring(words, language)));
  }
  rememberLanguage(language);
  speak(language);
}

function speak(language: Language): void {
  document.documentElement.lang = language;
  i18n.activate(language, currentLocale(language));
}
