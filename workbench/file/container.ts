import { MAX_FILE_BYTES } from "./limits";
import { damaged, FileProblem } from "./problem";

/** The first bytes of an OLE compound file: old .xls, and .xlsx with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const NOT_A_WORKBOOK = "This is not an Excel workbook (.xlsx or .xlsm).";

export function notAWorkbook(what: string): FileProblem {
  return new FileProblem("not-xlsx", `${NOT_A_WORKBOOK} ${what}`);
}

/** Throws the sentence for what is no zip at all: another kind of file, an old or an encrypted workbook, an empty or too large one. */
export function demandZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw notAWorkbook("The file is empty. Choose another file, or fetch it again.");
  if (bytes.length > MAX_FILE_BYTES) throw new FileProblem("too-large", `This file has ${megabytes(bytes.length)} MB, and at most ${megabytes(MAX_FILE_BYTES)} MB can be opened here. Remove what is not needed in Excel, save it and try again.`);
  if (OLE.every((byte, at) => bytes[at] === byte)) throw oleProblem(bytes);
  const signature = String.fromCharCode(...bytes.subarray(0, 4));
  if (signature === "PK\u0003\u0004" || signature === "PK\u0005\u0006") return;
  if (bytes.every((byte) => byte === 0)) throw damaged("it holds nothing but zeros");
  throw notAWorkbook("Choose an Excel workbook, or open this file in Excel and save it as an Excel workbook (.xlsx).");
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}

function oleProblem(bytes: Uint8Array): FileProblem {
  if (holdsName(bytes, "EncryptedPackage")) {
    return new FileProblem("encrypted", "This workbook is protected by a password or by a sensitivity label that encrypts it. Open it in Excel, remove the password (File, Info, Protect Workbook) or save a copy without it, and try again.");
  }
  if (holdsName(bytes, "Workbook") || holdsName(bytes, "Book")) {
    return new FileProblem("old-format", "This is a workbook in the old Excel format (.xls). Open it in Excel, save it as an Excel workbook (.xlsx) and try again.");
  }
  return notAWorkbook("It is an older kind of Office file. Open it with the program that made it.");
}

/** Streams of a compound file are listed by name in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name, "\0"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
