import { operation } from '../shared/operation.ts';
import { confirmPhoneBodySchema, givePhoneBodySchema, ownPhoneSchema, phoneAttemptSchema } from './http.ts';

const tag = 'account';

/** One’s own telephone number, which nobody else ever sees: command-api alone has it, sealed. */
export const phoneCommands = {
  showPhone: operation({
    method: 'get',
    path: '/account/phone',
    operationId: 'showPhone',
    tag,
    summary: 'One’s own telephone number',
    token: 'required',
    success: { status: 200, description: 'The number, if one is known to be theirs', schema: ownPhoneSchema },
  }),
  givePhone: operation({
    method: 'post',
    path: '/account/phone',
    operationId: 'givePhone',
    tag,
    summary: 'Have a code sent to a telephone number',
    description:
      'The number counts once the code is confirmed; until then the one before stays. Asking again makes the code before worthless.',
    token: 'required',
    body: givePhoneBodySchema,
    success: { status: 202, description: 'A code is on its way', schema: phoneAttemptSchema },
    problems: ['validation_failed', 'phone_taken', 'messages_not_sent', 'too_many_requests'],
  }),
  confirmPhone: operation({
    method: 'post',
    path: '/account/phone/confirm',
    operationId: 'confirmPhone',
    tag,
    summary: 'Prove by the code that the number is one’s own',
    token: 'required',
    body: confirmPhoneBodySchema,
    success: { status: 204, description: 'It is' },
    problems: ['validation_failed', 'code_not_valid', 'phone_taken', 'too_many_requests'],
  }),
  removePhone: operation({
    method: 'delete',
    path: '/account/phone',
    operationId: 'removePhone',
    tag,
    summary: 'Forget the number, and a code that is waited for',
    token: 'required',
    success: { status: 204, description: 'Forgotten' },
  }),
};
