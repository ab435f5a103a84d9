import type { ShowDocumentBody } from '@vivarium/contracts/identity-checks/http.ts';
import { Refused } from './intent.ts';

/** A check as the sandbox keeps it: what Stripe calls a VerificationSession, with its last report. */
export interface Session {
  id: string;
  status: 'requires_input' | 'verified' | 'canceled';
  metadata: Record<string, string>;
  created: number;
  /** What was shown last, and was not good. */
  failed: boolean;
  document: { country: string; number: string } | null;
  isForgotten: boolean;
}

/** What happens to a session, and the event that tells of it. */
export interface SessionTurn {
  session: Session;
  events: string[];
}

const kind = 'identity.verification_session';

/** @returns the session after somebody has shown a document on the page of the provider. What is verified stays so. */
export function shown(session: Session, { outcome, country, number }: ShowDocumentBody): SessionTurn {
  if (session.status !== 'requires_input' || session.isForgotten) return { session, events: [] };
  if (outcome === 'refuse')
    return { session: { ...session, failed: true }, events: [`${kind}.requires_input`] };
  return {
    session: { ...session, status: 'verified', failed: false, document: { country, number } },
    events: [`${kind}.processing`, `${kind}.verified`],
  };
}

/** @returns the session without anything that was shown. */
export function forgotten(session: Session): SessionTurn {
  const status = session.status === 'requires_input' ? 'canceled' : session.status;
  return {
    session: { ...session, status, document: null, isForgotten: true },
    events: [`${kind}.redacted`],
  };
}

/** @returns the session as Stripe writes it. The number of the document is told only to who asks for it. */
export function asSession(session: Session, expand: readonly string[] = []) {
  const { id, status, metadata, created, failed, document, isForgotten } = session;
  const report = document && {
    ...{ id: id.replace('vs_', 'vr_'), object: 'identity.verification_report', type: 'document', created },
    document: {
      status: 'verified',
      issuing_country: document.country,
      ...(expand.includes('last_verification_report.document.number') && { number: document.number }),
    },
  };
  return {
    ...{ id, object: 'identity.verification_session', type: 'document', status, metadata, created },
    last_error: failed ? { code: 'document_unverified_other', reason: 'The document is not good.' } : null,
    last_verification_report: expand.includes('last_verification_report') ? report : (report?.id ?? null),
    redaction: isForgotten ? { status: 'redacted' } : null,
    url: status === 'requires_input' ? `https://verify.example/start/${id}` : null,
    livemode: false,
  };
}

/** @throws {Refused} where there is none. */
export function demanded(session: Session | undefined, id: string): Session {
  if (session === undefined) throw new Refused('resource_missing', `No such verificationsession: ${id}`);
  return session;
}
