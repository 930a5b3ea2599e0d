export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** "rowCount" → "RowCount": the protocol's name of a member. */
export function pascal(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** "RowCount" → "rowCount": the client's name of a member. */
export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
