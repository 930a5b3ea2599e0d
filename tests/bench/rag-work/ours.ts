import { readFile, writeFile } from "node:fs/promises";
import { recalculate } from "../../../src/commands/recalculate";
import { client, connect } from "../../../workbench/client";
import type { Book } from "../../../workbench/file/book";
import { openBook } from "../../../workbench/file/open";
import { saveBook } from "../../../workbench/file/save";
import { createHost } from "../../../workbench/host/host";
import type { Contender } from "./contender";
import { AS_AT } from "./work";

// Loaded with the program, as the other contenders' libraries are.
client();

/** As the command line does it: the command that runs in Excel, through the real client, with all its checks and its history. */
export const contender: Contender<Book> = {
  open: async (file) => openBook(await readFile(file)),
  async recalculate(book) {
    const outcome = await recalculate(connect(createHost(book)), { today: AS_AT, asAt: null }, { progress: () => undefined });
    if (outcome.kind !== "done") throw new Error(outcome.message);
  },
  save: async (book, file) => writeFile(file, await saveBook(book)),
};
