import { createHash } from "node:crypto";

/** Where the add-in is served, and what it is known by. */
export interface Place {
  /** The address of the folder that holds `taskpane/`, without a slash at its end. */
  readonly address: string;
  /** The manifest's GUID. */
  readonly id: string;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The namespace of addresses (RFC 9562, section 6.6). */
const NAMESPACE = "6ba7b8119dad11d180b400c04fd430c8";

/**
 * The place from what was asked for, or a sentence on what is wrong with it. Without an id the address gives one, always the
 * same, so that a new build takes the place of the one before and two forces' add-ins are never taken for each other.
 */
export function placeOf(host: string, id?: string): Place | string {
  const address = addressOf(host);
  if (address === null) return `"${host}" is not an address that can serve an add-in. Give one that begins with https:// and has neither ? nor #.`;
  if (id !== undefined && !GUID.test(id)) return `"${id}" is not a GUID. Leave --id out to have one made from the address.`;
  return { address, id: id?.toLowerCase() ?? guidOf(address) };
}

function addressOf(host: string): string | null {
  const url = URL.parse(host);
  const isPlain = url?.protocol === "https:" && url.search === "" && url.hash === "" && url.username === "";
  return isPlain ? url.href.replace(/\/+$/, "") : null;
}

/** A GUID made from a name (version 5). */
function guidOf(name: string): string {
  const bytes = createHash("sha1").update(Buffer.from(NAMESPACE, "hex")).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
