import type { AttributeDeclaration } from '../category.ts';

/** Whether the goods are new: every category of goods has it, under one key, so that one facet covers all. */
export const condition: AttributeDeclaration = {
  key: 'condition',
  label: 'Condition',
  type: 'choice',
  choices: [
    { value: 'new', label: 'New' },
    { value: 'used', label: 'Used' },
  ],
  required: false,
  facet: true,
};

export const brand = text('brand', 'Brand', { facet: true });
export const model = text('model', 'Model');
export const color = text('color', 'Color', { facet: true });
export const material = text('material', 'Material', { facet: true });
export const widthCm = number('widthCm', 'Width', 'cm', 1000);
export const depthCm = number('depthCm', 'Depth', 'cm', 1000);
export const heightCm = number('heightCm', 'Height', 'cm', 1000);

/** A free text of at most 80 characters. */
export function text(key: string, label: string, { facet = false } = {}): AttributeDeclaration {
  return { key, label, type: 'text', max: 80, required: false, facet };
}

/** A number from 0 to `max` in `unit`. */
export function number(key: string, label: string, unit: string, max: number): AttributeDeclaration {
  return { key, label, type: 'number', unit, min: 0, max, required: false, facet: true };
}

/** A yes or no. */
export function flag(key: string, label: string): AttributeDeclaration {
  return { key, label, type: 'boolean', required: false, facet: true };
}

/** One of some values, given as `value: label`. */
export function choice(
  key: string,
  label: string,
  labels: Readonly<Record<string, string>>,
): AttributeDeclaration {
  const choices = Object.entries(labels).map(([value, label]) => ({ value, label }));
  return { key, label, type: 'choice', choices, required: false, facet: true };
}
