/** Rows on a sheet: Excel's own limit. */
export const MAX_ROWS = 1_048_576;

/** Columns on a sheet: Excel's own limit. */
export const MAX_COLUMNS = 16_384;

/** Characters in one cell: Excel's own limit. */
export const MAX_TEXT = 32_767;

/** Bytes of one text in a part: each character of the longest, written as the longest reference, with room to spare. */
export const MAX_TEXT_BYTES = 1024 * 1024;

/** Bytes of the file itself. Larger ones do not fit a browser tab beside their inflated parts. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** Bytes of all parts together once inflated: several times the largest real plan, and still safe in a browser tab. */
export const MAX_INFLATED_BYTES = 512 * 1024 * 1024;

/** Deflate cannot do better than about 1,032 to 1, so a part that claims more lies about its size. */
export const MAX_RATIO = 1_100;

/** Entries in the zip: real workbooks have tens, rarely thousands. */
export const MAX_ENTRIES = 20_000;

/** Elements inside one another: real parts stay below 30; far more is made to exhaust a reader. */
export const MAX_DEPTH = 256;

/** Cells on all sheets together that fit in memory as typed arrays. */
export const MAX_CELLS = 30_000_000;

/** Cells that can be brought into order where a file does not keep it: that takes objects, not arrays. */
export const MAX_UNORDERED_CELLS = 1_000_000;

/** Elements of a part that is read as a tree (formats, drawings, everything but cells and texts): each costs an object. */
export const MAX_ELEMENTS = 1_000_000;

/** Texts that the sheets share. */
export const MAX_SHARED_TEXTS = 10_000_000;
