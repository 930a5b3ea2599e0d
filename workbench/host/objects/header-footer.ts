import type { SheetModel } from "../../file/book";
import { type HeaderWords, readHeaderWords, writtenHeaderWords } from "../cells/header-words";
import { bind, type Kind, type Property, textOf } from "../object";
import { invalidArgument } from "../refusal";
import { beforeBookChange, isAlive } from "../world";

/** Excel takes no longer text for a whole header or footer (documentation of page setup limits). */
const LONGEST = 255;

function words(which: "header" | "footer", part: keyof HeaderWords): Property<SheetModel> {
  return {
    get: ({ pageSetup }) => readHeaderWords(pageSetup[which])[part],
    set: (sheet, value, world) => {
      const text = writtenHeaderWords({ ...readHeaderWords(sheet.pageSetup[which]), [part]: textOf(value, `${part} ${which}`) });
      if (text.length > LONGEST) throw invalidArgument(`a ${which} of ${text.length} characters`);
      beforeBookChange(world);
      sheet.pageSetup = { ...sheet.pageSetup, [which]: text };
      world.changed.add(sheet);
    },
  };
}

export const HEADER_FOOTER: Kind<SheetModel> = {
  name: "HeaderFooter",
  alive: (sheet, world) => isAlive(world, sheet),
  properties: {
    CenterFooter: words("footer", "center"),
    CenterHeader: words("header", "center"),
    LeftFooter: words("footer", "left"),
    LeftHeader: words("header", "left"),
    RightFooter: words("footer", "right"),
    RightHeader: words("header", "right"),
  },
};

/** The same on all pages: those for the first or even pages are kept in the file, and cannot be changed here. */
export const HEADER_FOOTERS: Kind<SheetModel> = {
  name: "HeaderFooterGroup",
  alive: (sheet, world) => isAlive(world, sheet),
  properties: {},
  links: { DefaultForAllPages: (sheet) => bind(HEADER_FOOTER, sheet) },
};
