import { readFileSync } from 'node:fs';

/** One stage of a Dockerfile: what it starts from and its instructions in order. */
export type Stage = {
  readonly name: string;
  readonly from: string;
  readonly instructions: readonly { readonly keyword: string; readonly rest: string }[];
};

/** The stages of ops/compose/Dockerfile by name. */
export function readStages(): Map<string, Stage> {
  const text = readFileSync(new URL('Dockerfile', import.meta.url), 'utf8');
  const stages = new Map<string, Stage>();
  let instructions: { keyword: string; rest: string }[] = [];
  for (const line of text.replaceAll(/\\\n/g, ' ').split('\n')) {
    const [, keyword = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    const [, from, name] = keyword === 'FROM' ? (/^(\S+) AS (\S+)$/.exec(rest) ?? []) : [];
    if (from && name) {
      instructions = [];
      stages.set(name, { name, from, instructions });
    } else if (keyword) {
      instructions.push({ keyword, rest });
    }
  }
  return stages;
}

/** What a stage and those that it builds upon say last for a keyword; undefined when they say nothing. */
export function lastOf(keyword: string, name: string, stages: Map<string, Stage>): string | undefined {
  const stage = stages.get(name);
  if (!stage) return undefined;
  const own = stage.instructions.findLast((instruction) => instruction.keyword === keyword);
  return own?.rest ?? lastOf(keyword, stage.from, stages);
}

/** The image that a stage is made from in the end, through all the stages between. */
export function baseImageOf(name: string, stages: Map<string, Stage>): string {
  const stage = stages.get(name);
  return stage ? baseImageOf(stage.from, stages) : name;
}
