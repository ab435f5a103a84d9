/** @returns 128 random bits as text. Unlike `crypto.randomUUID` it is there without HTTPS too, on a home network. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
