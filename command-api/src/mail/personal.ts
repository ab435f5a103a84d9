import type { PersonalData } from '../personal-data.ts';
import { mailsTo, throwAwayMailsTo } from './mailbox.store.ts';

/** Mails that were kept instead of sent, in development. What was sent is in the mailbox of its person. */
export const personalMails: PersonalData = {
  tell: async (personId, { postgres }) => ({ mails: await mailsTo(postgres, personId) }),
  erase: async (personId, { postgres }) => {
    await throwAwayMailsTo(postgres, personId);
    return [];
  },
};
