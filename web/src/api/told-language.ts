import { notificationCommands } from '@vivarium/contracts/notifications/commands.ts';
import { useEffect } from 'react';
import { currentLanguage } from '../format/language.ts';
import { call } from './call.ts';
import { useSession } from './use-session.ts';

/** Under this the browser keeps for whom it has said which language. */
const KEY = 'vivarium.told-language';

/** Says in which language somebody wants their mails: the one that is spoken here. It is said once, and again when it is another. */
export function useToldLanguage(): void {
  const session = useSession();
  const person = session.status === 'signed-in' ? session.user.id : undefined;
  const language = currentLanguage();
  useEffect(() => {
    if (person === undefined || kept() === `${person} ${language}`) return;
    call(notificationCommands.changePreferences, { body: { language } }).then(
      () => keep(`${person} ${language}`),
      // Another day.
      () => undefined,
    );
  }, [person, language]);
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(text: string): void {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // It is said again then.
  }
}
