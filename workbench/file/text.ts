/** The mark stays in the text, so that a part which has one keeps it. */
const UTF8 = new TextDecoder("utf-8", { ignoreBOM: true });
const ENCODER = new TextEncoder();

/**
 * The text of an XML part. Parts are UTF-8, seldom UTF-16. A declaration of another encoding names UTF-8 afterwards,
 * since that is how the part is written if it changes.
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  return encoding === null ? UTF8.decode(bytes) : declaredUtf8(new TextDecoder(encoding).decode(bytes));
}

/** The same as UTF-8 bytes: the very bytes given where they are UTF-8 already. */
export function utf8Xml(bytes: Uint8Array): Uint8Array {
  return encodingOf(bytes) === null ? bytes : encodeXml(decodeXml(bytes));
}

/** The bytes one behind the other. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first) return first;
  const result = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    result.set(chunk, at);
    at += chunk.length;
  }
  return result;
}

export function encodeXml(text: string): Uint8Array {
  return ENCODER.encode(text);
}

function declaredUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*encoding\s*=\s*)(["'])[^"']*\2/, "$1$2UTF-8$2");
}

/** Whether a part that begins so is in UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  return encodingOf(bytes) === null;
}

/** Another encoding than UTF-8, by its byte order mark or its declaration; null for UTF-8. */
function encodingOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  const label = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1]?.toLowerCase();
  return label === undefined || label === "utf-8" || label === "utf8" || !isKnown(label) ? null : label;
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "utf-8";
  } catch {
    return false;
  }
}
