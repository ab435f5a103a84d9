import { notificationCommands } from '@vivarium/contracts/notifications/commands.ts';
import { useEffect } from 'react';
import { keptStore } from '../format/kept-store.ts';
import { currentLanguage } from '../format/language.ts';
import { isApiError } from './api-error.ts';
import { call } from './call.ts';
import { preferencesQuery } from './notifications.ts';
import { queryClient } from './query-client.ts';
import { useSession } from './use-session.ts';

/** For whom this browser has said which language and time zone. */
const said = keptStore('vivarium.told-language', (text) => text);

/**
 * Says in which language somebody wants their mails, and by which clock: what is spoken here and what the clock shows here. It is
 * said once, and again when either is another.
 */
export function useToldLanguage(): void {
  const session = useSession();
  const person = session.status === 'signed-in' ? session.user.id : undefined;
  const language = currentLanguage();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  useEffect(() => {
    const toSay = `${person} ${language} ${timeZone}`;
    if (person === undefined || said.getState() === toSay) return;
    const tell = (body: { language: typeof language; timeZone?: string }) =>
      call(notificationCommands.changePreferences, { body });
    tell({ language, timeZone })
      // A browser may know zones that the server does not, or none at all.
      .catch((error: unknown) => {
        if (isApiError(error, 'validation_failed')) return tell({ language });
        throw error;
      })
      .then(
        (told) => {
          said.keep(toSay);
          queryClient.setQueryData(preferencesQuery.queryKey, told);
        },
        // Another day.
        () => undefined,
      );
  }, [person, language, timeZone]);
}
