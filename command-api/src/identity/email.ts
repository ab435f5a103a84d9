/**
 * The form in which e-mails are stored and compared. The part before the @ could by RFC 5321 depend on its case; no
 * provider of note lets it, and two accounts that differ in case only would be a trap.
 */
export function normaliseEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
