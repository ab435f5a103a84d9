/** @returns somebody who registers, as a body of `POST /auth/register`. */
export function aPerson(username: string, displayName: string) {
  return { email: `${username}@example.com`, username, password: 'correct horse battery', displayName };
}
