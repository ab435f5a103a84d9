import { notificationCommands } from '@vivarium/contracts/notifications/commands.ts';
import { useEffect } from 'react';
import { keptStore } from '../format/kept-store.ts';
import { currentLanguage } from '../format/language.ts';
import { call } from './call.ts';
import { useSession } from './use-session.ts';

/** For whom this browser has said which language. */
const said = keptStore('vivarium.told-language', (text) => text);

/** Says in which language somebody wants their mails: the one that is spoken here. It is said once, and again when it is another. */
export function useToldLanguage(): void {
  const session = useSession();
  const person = session.status === 'signed-in' ? session.user.id : undefined;
  const language = currentLanguage();
  useEffect(() => {
    const toSay = `${person} ${language}`;
    if (person === undefined || said.getState() === toSay) return;
    call(notificationCommands.changePreferences, { body: { language } }).then(
      () => said.keep(toSay),
      // Another day.
      () => undefined,
    );
  }, [person, language]);
}
