import { randomInt } from 'node:crypto';
import type { Moment } from '../aggregate/execute.ts';
import { context } from '../context.ts';
import { keptMessages } from './messages.ts';
import { privatePhones } from './migrations/2026-11-28-private-phones.ts';
import { phoneOperations } from './operations.ts';
import { personalPhone } from './personal.ts';
import type { OwnTables } from './phones.table.ts';
import { createPhones } from './phones.ts';

const newCode = () => String(randomInt(1_000_000)).padStart(6, '0');

/** Telephone numbers that people have proved to be theirs. */
export const phones = context({
  migrations: { '2026-11-28-private-phones': privatePhones },
  personal: personalPhone,
  open: ({ postgres, vault, limits, security, config }) => {
    const db = postgres.withTables<OwnTables>();
    const messagesAt = (moment: Moment) => keptMessages({ ...moment, db, vault });
    const commands = (moment: Moment) => ({
      ...createPhones({
        ...{ ...moment, db, vault, limits, security, newCode },
        sendMessage: config.DEV_MAILBOX ? messagesAt(moment).send : undefined,
      }),
      sentTo: messagesAt(moment).sentTo,
    });
    return {
      commands,
      operations: (moment) => phoneOperations(commands(moment)),
      answers: (moment) => {
        const { hasPhone, maskedPhoneOf } = commands(moment);
        return { hasPhone, maskedPhoneOf };
      },
    };
  },
});
