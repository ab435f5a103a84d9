import { timingSafeEqual } from 'node:crypto';
import { EXPORT_LINK_MINUTES, type ExportLink } from '@vivarium/contracts/privacy/http.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import type { SessionName } from '@vivarium/platform/auth/ended-sessions.ts';
import type { Sealing } from '../../keys/sealing-key.ts';

const MINUTE_MS = 60_000;
const ABOUT = 'a link to what is kept of somebody';

interface Linking {
  clock: Clock;
  sealing: Pick<Sealing, 'digest'>;
  /** Where browsers find the site. */
  publicUrl: string;
}

/**
 * Links to everything that is kept of somebody: they say whose, of which session and until when, and are signed. Nothing is
 * kept of one; that its session goes on is for whoever takes it to ask.
 */
export function exportLinks({ clock, sealing, publicUrl }: Linking) {
  const signed = (text: string) => `${text}.${sealing.digest(text, ABOUT).toString('base64url')}`;
  return {
    make: ({ sub, sid }: SessionName): ExportLink => {
      const expiresAt = new Date(clock().getTime() + EXPORT_LINK_MINUTES * MINUTE_MS);
      const url = new URL('/api/v1/account/exports/archive', publicUrl);
      url.searchParams.set('token', signed(`${sub}.${sid}.${expiresAt.getTime()}`));
      return { url: url.href, expiresAt: expiresAt.toISOString() };
    },

    /** @returns the session that it is of; undefined for one that we did not make. @throws {Problem} 410 `link_expired` */
    sessionOf: (token: string): SessionName | undefined => {
      const text = token.slice(0, token.lastIndexOf('.'));
      // As texts: base64url has several for the same bytes.
      const [given, right] = [Buffer.from(token), Buffer.from(signed(text))];
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      const [sub = '', sid = '', expiresAt] = text.split('.');
      if (Number(expiresAt) <= clock().getTime())
        throw new Problem(
          'link_expired',
          'This link holds no more: ask for another where you are signed in.',
        );
      return { sub, sid };
    },
  };
}
export type ExportLinks = ReturnType<typeof exportLinks>;
