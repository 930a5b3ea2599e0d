import type { Place } from "./place";

/** The address in the project's own manifest. */
export const DEVELOPMENT = "https://localhost:3000";

/** The manifest for a place: its addresses, its id and its version (`1.2.3` becomes `1.2.3.0`) are put in, and nothing else is changed. */
export function manifestFor(manifest: string, { address, id }: Place, version: string): string {
  return manifest
    .replace(/\s*<!--[^]*?-->/g, "")
    .replaceAll(DEVELOPMENT, () => address.replaceAll("&", "&amp;"))
    .replace(/<Id>.*<\/Id>/, `<Id>${id}</Id>`)
    .replace(/<Version>.*<\/Version>/, `<Version>${version}.0</Version>`);
}
