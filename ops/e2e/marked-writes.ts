import { registerBodySchema } from '@vivarium/contracts/identity/http/session.ts';
import { commands } from '@vivarium/contracts/operations.ts';
import type { MarketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { freeTextsOf, type TextPath, withText } from '../client/text-fields.ts';
import { commandCalled, writeTexts } from '../client/write-texts.ts';

const anAddress = { name: 'Robin', line1: '12 Long Lane', city: 'Austin', postcode: '78701', country: 'US' };

/** Bodies of every command that takes free text, as somebody sends them who means well; `undefined`: nobody sees them. */
const bodies: Record<string, object | undefined> = {
  register: aPerson('marked', 'Marked Reptiles'),
  logIn: undefined,
  // Words, codes and passwords are shown nowhere; the reason is told to moderators only.
  verifyEmail: undefined,
  restoreEmail: undefined,
  resendVerification: undefined,
  forgotPassword: undefined,
  resetPassword: undefined,
  changePassword: undefined,
  changeEmail: undefined,
  beginTotp: undefined,
  confirmTotp: undefined,
  renewRecoveryCodes: undefined,
  endTotp: undefined,
  unlinkSignIn: undefined,
  givePhone: undefined,
  confirmPhone: undefined,
  suspendUser: undefined,
  addAddress: anAddress,
  changeAddress: anAddress,
  deleteAccount: undefined,
  placeOrder: { delivery: { method: 'shipping', address: anAddress } },
  makeOffer: { amount: { amount: '120.00', currency: 'USD' } },
  counterOffer: { amount: { amount: '130.00', currency: 'USD' } },
  setOfferTerms: undefined,
  // As an order each.
  startTransaction: undefined,
  purchase: undefined,
  // A code is letters, digits and hyphens.
  makeCoupon: undefined,
  makeCouponForAll: undefined,
  shipOrder: { method: 'Courier', trackingNumber: '1Z999' },
  cancelOrder: {},
  // A code that is right has letters, digits and a hyphen.
  handOverOrder: undefined,
  returnOrder: {},
  declineReturn: {},
  disputeOrder: { reason: 'not_as_described' },
  answerDispute: { kind: 'contest' },
  refundOrder: undefined,
  withdraw: undefined,
  changeProfile: { bio: 'Here since 1996.', city: 'Austin', region: 'Texas', country: 'US' },
  createListing: aBallPython(),
  changeListing: aBallPython({ category: undefined }),
  replaceListing: aBallPython(),
  recordActivity: undefined,
  // The reason goes to the log of what matters to safety, and on no page.
  banListing: undefined,
  markListingSold: undefined,
  // Names of files and zones are shown nowhere.
  presignUploads: undefined,
  readNotifications: undefined,
  changeNotificationPreferences: undefined,
  // Addresses of push services and keys are shown nowhere.
  subscribeToPush: undefined,
  createSavedSearch: { query: { category: 'live-animal' } },
  changeSavedSearch: { name: 'Snakes' },
};

/** @returns the commands that take free text and of which nothing is known here */
export function unknownTextCommands(): string[] {
  return commands
    .filter(({ body }) => body !== undefined && freeTextsOf(body).length > 0)
    .map(({ operationId }) => operationId)
    .filter((operationId) => !Object.hasOwn(bodies, operationId));
}

/** A person who writes markup wherever a text may be written. */
export async function markedWriter(client: MarketClient, text: string, username = 'marked') {
  const person = {
    ...aPerson(username, ''),
    ...(marked('register', text) as { displayName: string }),
    username,
    email: aPerson(username, '').email,
    // Nobody sees it, and one made of the name is refused.
    password: aPerson(username, '').password,
  };
  const { accessToken: token, user } = await client.register(registerBodySchema.parse(person));

  /**
   * Sends a command with the text, or with one for each place, wherever it is taken.
   * @returns the answer, and where a text was taken
   */
  function write<T>(
    operationId: string,
    text: string | ((path: TextPath) => string),
    params: object = {},
    more: TextPath[] = [],
  ) {
    const { id, ...parts } = { id: undefined, ...params };
    const sample = { ...bodies[operationId], ...parts };
    const textAt = typeof text === 'string' ? () => text : text;
    return writeTexts<T>(client, operationId, { token, id, sample, more, textAt });
  }
  return { person, token, id: user.id, write };
}

function marked(operationId: string, text: string): unknown {
  const { body } = commandCalled(operationId);
  const fields = body ? freeTextsOf(body) : [];
  return fields.reduce<unknown>((body, { path }) => withText(body, path, text), bodies[operationId]);
}
