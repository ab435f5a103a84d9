/** @returns the id of the control that answers what stands at a path of the body, e.g. `attributes.traits.0`. */
export function fieldId(path: string): string {
  const known = path.replace(/^location\..*$/, 'location').replace(/^(attributes\.traits)\..*$/, '$1');
  return `answer-${known.replaceAll('.', '-')}`;
}
