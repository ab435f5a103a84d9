/** What a cell says, or why it says nothing, as the end of a sentence. */
export type Read<Value> = { value: Value } | { problem: string };
