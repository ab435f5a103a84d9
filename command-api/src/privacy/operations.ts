import { privacyCommands } from '@vivarium/contracts/privacy/commands.ts';
import { done, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { addressKey } from '@vivarium/platform/limits/address-key.ts';
import type { Response } from 'express';
import type { CommandLimits } from '../limits.ts';
import type { Privacy } from './privacy.ts';

const cache = 'no-store';

/** @returns every operation of the context. */
export function privacyOperations(
  privacy: Privacy,
  limits: Pick<CommandLimits, 'exportsOfPerson' | 'exportLinksOfPerson'>,
): Served[] {
  const handOut = async (personId: string, response: Response, limit: CommandLimits['exportsOfPerson']) => {
    const headers = {
      'Cache-Control': cache,
      'Content-Disposition': 'attachment; filename="vivarium-account.zip"',
      'Content-Type': 'application/zip',
      // The address of a link is as good as what is behind it.
      'Referrer-Policy': 'no-referrer',
    };
    if (response.req.method === 'HEAD') {
      // Nothing is handed out: nothing need be gathered, counted or told of.
      response.set(headers).end();
      return done();
    }
    await limit.take(personId);
    const archive = await privacy.exported(personId);
    response.set(headers).send(Buffer.from(archive));
    return done();
  };
  return serve(privacyCommands, {
    exportAccount: ({ person, response }) => handOut(person.sub, response, limits.exportsOfPerson),
    createExportLink: async ({ person }) => {
      await limits.exportsOfPerson.take(person.sub);
      return reply(privacy.linkFor(person), { cache });
    },
    followExportLink: async ({ query: { token }, response }) =>
      handOut(await privacy.personOfLink(token), response, limits.exportLinksOfPerson),
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
          erasedBy: erasedBy?.toISOString() ?? null,
        },
        { cache },
      );
    },
  });
}
