import { aliasOf, type ReadModel } from '@vivarium/contracts/read-models.ts';

/**
 * @param now time of the build; down to the millisecond, so that two builds never share a name.
 * @returns `<alias>-v<mapping version>-<yyyymmddhhmmssSSS>`.
 */
export function indexName(readModel: ReadModel, prefix: string, version: number, now: Date): string {
  const stamp = now.toISOString().replaceAll(/\D/g, '');
  return `${aliasOf(readModel, prefix)}-v${version}-${stamp}`;
}

/** @returns whether an index is named as {@link indexName} names those of an alias. */
export function isNameOfBuilt(name: string, alias: string): boolean {
  return name.startsWith(`${alias}-v`) && /^\d+-\d{17}$/.test(name.slice(alias.length + 2));
}
