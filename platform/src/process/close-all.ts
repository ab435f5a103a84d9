/** One after the other: who serves ends before what it serves from. */
export async function closeAll(...ends: (() => Promise<unknown>)[]): Promise<void> {
  for (const end of ends) await end();
}
