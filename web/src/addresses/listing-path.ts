/** @returns the address of a listing's page; its title is in it for people, the id alone decides. */
export function listingPath({ id, title }: { id: string; title: string }): string {
  const slug = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return slug === '' ? `/listing/${id}` : `/listing/${id}/${slug}`;
}
