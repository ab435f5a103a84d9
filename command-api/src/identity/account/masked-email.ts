/** @returns an address that its owner knows again and nobody else learns: `a…@example.org`. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email].slice(0, 1).join('')}…${email.slice(at)}`;
}
