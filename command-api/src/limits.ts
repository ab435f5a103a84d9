import type { LimitDefinitions } from '@vivarium/platform/limits/limit-definition.ts';
import type { Limits } from '@vivarium/platform/limits/limits.ts';
import { readLimitDefinitions } from '@vivarium/platform/limits/read-limits.ts';

const TOO_MANY_FAILURES = 'Too many failed attempts. Wait a little and try again.';

/** What is limited on the write side; docs/security.md says why so. */
export const commandLimits = {
  ...readLimitDefinitions,
  /** Everything that is not only read, by the address that it comes from: an office, or a club at a fair, is one. */
  writesOfAddress: {
    variable: 'LIMIT_WRITES_OF_ADDRESS',
    wide: '60000/minute',
    strict: '600/minute',
    message: 'There are too many requests from your network. Wait a little.',
  },
  /** The same, by the person. */
  writesOfPerson: {
    by: 'person',
    variable: 'LIMIT_WRITES_OF_PERSON',
    wide: '6000/minute',
    strict: '120/minute',
    message: 'You are doing too much at once. Wait a little.',
  },
  /** Registrations that are in order, whether or not the e-mail was free: what they tell of it must not add up. */
  registrations: {
    variable: 'LIMIT_REGISTRATIONS',
    wide: '40/minute',
    strict: '10/hour',
    message: 'There were too many registrations from your network. Try again later.',
  },
  /** Failed log-ins by one address for one e-mail; and wrong passwords of whoever is signed in, by one address for them. */
  failedLogins: {
    variable: 'LIMIT_FAILED_LOGINS',
    wide: '20/minute',
    strict: '5/5minutes growing',
    message: TOO_MANY_FAILURES,
    isForgiven: true,
  },
  /** The same from wherever: guesses that are spread over many addresses. */
  failedLoginsOfAccount: {
    variable: 'LIMIT_FAILED_LOGINS_OF_ACCOUNT',
    wide: '200/minute',
    strict: '50/hour',
    message: TOO_MANY_FAILURES,
    isForgiven: true,
  },
  /** Failed log-ins by one address, for whichever e-mails. */
  failedLoginsOfAddress: {
    variable: 'LIMIT_FAILED_LOGINS_OF_ADDRESS',
    wide: '200/minute',
    strict: '50/5minutes growing',
    message: TOO_MANY_FAILURES,
  },
  /** Letters that are asked for by one address: resets, confirmations. */
  lettersOfAddress: {
    variable: 'LIMIT_LETTERS_OF_ADDRESS',
    wide: '120/minute',
    strict: '20/hour growing',
    message: 'There were too many requests for mails from your network. Try again later.',
  },
  /** Letters of one kind to one address, by whoever asks; who asks for more is not told that none is sent. */
  lettersTo: {
    variable: 'LIMIT_LETTERS_TO',
    wide: '30/minute',
    strict: '5/hour',
    message: 'Those were many mails. Try again later.',
  },
  /** Codes of a second factor that somebody tries who is signed in. */
  codesOfPerson: {
    by: 'person',
    variable: 'LIMIT_CODES_OF_PERSON',
    wide: '60/minute',
    strict: '10/10minutes growing',
    message: 'Those were many codes. Wait a little.',
  },
  /** Wrong codes of a second factor by whoever has given the right password, from wherever: that may grow, since few can do it. */
  wrongCodesOfPerson: {
    by: 'person',
    variable: 'LIMIT_WRONG_CODES_OF_PERSON',
    wide: '60/minute',
    strict: '10/15minutes growing',
    message: 'Those were many wrong codes. Wait a little.',
    isForgiven: true,
  },
  /** Codes that one person has sent to telephones: each costs money. */
  messagesOfPerson: {
    by: 'person',
    variable: 'LIMIT_MESSAGES_OF_PERSON',
    wide: '30/minute',
    strict: '5/hour growing',
    message: 'Those were many messages. Wait a little.',
  },
  /** Documents that one person begins to show: each costs money. */
  identityChecksOfPerson: {
    by: 'person',
    variable: 'LIMIT_IDENTITY_CHECKS_OF_PERSON',
    wide: '30/minute',
    strict: '5/day',
    message: 'You have begun that several times today. Try again tomorrow.',
  },
  /** Codes to one telephone, whoever asks for them. */
  messagesTo: {
    variable: 'LIMIT_MESSAGES_TO',
    wide: '30/minute',
    strict: '3/hour',
    message: 'Those were many messages to this number. Try again later.',
  },
  /** Failed log-ins for one e-mail, from wherever, after which who tries proves that no program guesses. */
  unprovenLogins: {
    variable: 'LIMIT_UNPROVEN_LOGINS',
    wide: '10/minute',
    strict: '3/15minutes',
    message: TOO_MANY_FAILURES,
    isForgiven: true,
  },
  /** The same by one address, for whichever e-mails. */
  unprovenLoginsOfAddress: {
    variable: 'LIMIT_UNPROVEN_LOGINS_OF_ADDRESS',
    wide: '150/minute',
    strict: '20/15minutes',
    message: TOO_MANY_FAILURES,
  },
  /** Letters that are asked for by one address before that has to be proved. */
  unprovenLetters: {
    variable: 'LIMIT_UNPROVEN_LETTERS',
    wide: '100/minute',
    strict: '3/hour',
    message: 'There were too many requests for mails from your network. Try again later.',
  },
  /** The same of registrations. */
  unprovenRegistrations: {
    variable: 'LIMIT_UNPROVEN_REGISTRATIONS',
    wide: '100000/minute',
    strict: '3/hour',
    message: 'There were too many registrations from your network. Try again later.',
  },
  /** Uses of one answer to a puzzle: it lasts no longer than this remembers it. */
  puzzleAnswers: {
    variable: 'LIMIT_PUZZLE_ANSWERS',
    wide: '1/hour',
    strict: '1/hour',
    message: 'This answer was used already.',
  },
  /** Files of animals that one person has checked or imported. */
  importsOfPerson: {
    by: 'person',
    variable: 'LIMIT_IMPORTS_OF_PERSON',
    wide: '120/minute',
    strict: '20/10minutes',
    message: 'Those were many files at once. Wait a little.',
  },
  /** Archives of everything that is kept of one person: each reads all of it. */
  exportsOfPerson: {
    by: 'person',
    variable: 'LIMIT_EXPORTS_OF_PERSON',
    wide: '60/minute',
    strict: '5/hour',
    message: 'You have asked for that several times just now. Try again later.',
  },
  /** The same by links, of which each may be followed again where a download has broken off. */
  exportLinksOfPerson: {
    by: 'person',
    variable: 'LIMIT_EXPORT_LINKS_OF_PERSON',
    wide: '60/minute',
    strict: '15/hour',
    message: 'You have followed such links several times just now. Try again later.',
  },
  /** Pictures that one person may upload; a film counts as ten. */
  uploads: {
    by: 'person',
    variable: 'LIMIT_UPLOADS',
    wide: '6000/minute',
    strict: '200/day',
    message: 'Those are many pictures for one day. Go on tomorrow.',
  },
  /** Views, searches and choices that are told by one address: several people, each choosing every other second. */
  activity: {
    variable: 'LIMIT_ACTIVITY',
    wide: '300/minute',
    strict: '300/minute',
    message: 'That is a lot of activity. Wait a little.',
  },
} as const satisfies LimitDefinitions;

export type CommandLimits = Limits<typeof commandLimits>;
