import { useLingui } from '@lingui/react/macro';
import { chooseLanguage } from '../api/words.ts';
import { currentLanguage, type Language, languages } from '../format/language.ts';
import { announce } from '../ui/announcements.ts';
import styles from './language-choice.module.css';

/** The language of the interface, here and from now on. Each is called by its own name, for those who read no other. */
export function LanguageChoice() {
  const { t } = useLingui();
  const choose = (language: Language) =>
    chooseLanguage(language).catch(() =>
      announce(t`The language could not be loaded. Check the connection and choose it again.`),
    );
  return (
    <label className={styles.choice}>
      <span>{t`Language`}</span>
      <select value={currentLanguage()} onChange={({ target }) => void choose(target.value as Language)}>
        {Object.entries(languages).map(([language, name]) => (
          <option key={language} value={language} lang={language}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
