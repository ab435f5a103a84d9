import { privacyCommands } from '@vivarium/contracts/privacy/commands.ts';
import { done, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { addressKey } from '@vivarium/platform/limits/address-key.ts';
import type { CommandLimits } from '../limits.ts';
import type { Privacy } from './privacy.ts';

const cache = 'no-store';

/** @returns every operation of the context. */
export function privacyOperations(privacy: Privacy, exports: CommandLimits['exportsOfPerson']): Served[] {
  return serve(privacyCommands, {
    exportAccount: async ({ person, response }) => {
      await exports.take(person.sub);
      const archive = await privacy.exported(person.sub);
      response.set({
        'Cache-Control': cache,
        'Content-Disposition': 'attachment; filename="vivarium-account.zip"',
      });
      response.type('application/zip').send(Buffer.from(archive));
      return done();
    },
    deleteAccount: async ({ person, body, request }) => {
      const { requestedAt, erasedBy } = await privacy.leave(
        person.sub,
        body.password,
        addressKey(request.ip),
      );
      return reply(
        {
          status: 'erasing' as const,
          requestedAt: requestedAt.toISOString(),
          erasedBy: erasedBy.toISOString(),
        },
        { cache },
      );
    },
  });
}
