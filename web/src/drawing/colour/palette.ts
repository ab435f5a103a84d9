/** The inks of one animal. Markings name a role, never a colour, so that every morph recolours every marking. */
export interface Palette {
  /** Ground colour of the back. */
  readonly base: string;
  /** Ground colour towards the belly. */
  readonly flank: string;
  /** The markings themselves. */
  readonly mark: string;
  /** Their border. */
  readonly edge: string;
  /** What stands inside a marking (the “eyes” of an alien head, the pale core of a saddle). */
  readonly inner: string;
  /** Ground colour of the head. */
  readonly head: string;
  readonly iris: string;
  readonly pupil: string;
}

export type Role = keyof Palette;

/** One morph's change of the inks. Steps are applied one after the other: albino after axanthic is snow. */
export type PaletteStep = (palette: Palette) => Palette;

const SKIN = ['base', 'flank', 'mark', 'edge', 'inner', 'head'] as const satisfies readonly Role[];

/** A step that changes each skin colour alike and leaves the eye. */
export function onSkin(change: (colour: string, role: Role) => string): PaletteStep {
  return (palette) => {
    const next: Record<Role, string> = { ...palette };
    for (const role of SKIN) next[role] = change(palette[role], role);
    return next;
  };
}

/** A step that sets some inks outright. */
export function inks(some: Partial<Palette>): PaletteStep {
  return (palette) => ({ ...palette, ...some });
}
