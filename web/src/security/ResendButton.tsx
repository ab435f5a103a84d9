import { useLingui } from '@lingui/react/macro';
import { accountCommands } from '@vivarium/contracts/identity/account-commands.ts';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { errorsOfAnswer } from '../api/form-errors.ts';
import { announce } from '../ui/announcements.ts';
import { Button, type ButtonLook } from '../ui/Button.tsx';

/** Has the mail that confirms an address sent once more. */
export function ResendButton({ look = 'plain' }: { look?: ButtonLook }) {
  const { t } = useLingui();
  const [state, setState] = useState<'idle' | 'sending' | 'sent'>('idle');
  const resend = async () => {
    if (state === 'sending') return;
    setState('sending');
    try {
      await call(accountCommands.resendVerification, { body: {} });
      setState('sent');
      announce(t`The mail is on its way.`);
    } catch (error) {
      setState('idle');
      announce(Object.values(errorsOfAnswer(error))[0] ?? t`That did not work. Try again.`);
    }
  };
  return (
    <Button look={look} onClick={() => void resend()}>
      {state === 'sent' ? t`Sent. Send once more` : t`Send the mail again`}
    </Button>
  );
}
