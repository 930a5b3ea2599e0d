import { parseArea } from "./areas";
import type { SheetModel } from "./book";
import { unescapeText } from "./shared-strings";
import { attribute, child, childrenOf, descendants, parseXml } from "./xml";

type Comments = SheetModel["comments"];

/** Notes of a comments part, with their text joined from its runs. */
export function readComments(text: string): Comments {
  const root = parseXml(text, "the comments of a sheet");
  const authors = childrenOf(child(root, "authors"), "author").map((author) => author.text);
  return childrenOf(child(root, "commentList"), "comment").flatMap((comment) => {
    const area = parseArea(attribute(comment, "ref") ?? "");
    const runs = descendants(comment, "t").map((run) => run.text);
    return area ? [{ row: area.row, column: area.column, author: authors[Number(attribute(comment, "authorId"))] ?? "", text: unescapeText(runs.join("")) }] : [];
  });
}

/** Comments with replies; one entry for each cell, the replies below the comment. */
export function readThreads(text: string, persons: ReadonlyMap<string, string>): Comments {
  const byCell = new Map<string, { row: number; column: number; author: string; text: string; threaded: true }>();
  for (const comment of localChildren(parseXml(text, "the comments of a sheet"), "threadedComment")) {
    const area = parseArea(attribute(comment, "ref") ?? "");
    if (!area) continue;
    const author = persons.get(attribute(comment, "personId") ?? "") ?? "";
    const said = localChildren(comment, "text").map((one) => one.text).join("");
    const known = byCell.get(`${area.row} ${area.column}`);
    if (known) known.text += `\n${author}: ${said}`;
    else byCell.set(`${area.row} ${area.column}`, { row: area.row, column: area.column, author, text: said, threaded: true });
  }
  return [...byCell.values()];
}

/** The names of those who comment, by their id in this workbook. */
export function readPersons(text: string): Map<string, string> {
  const persons = localChildren(parseXml(text, "the list of people who comment"), "person");
  return new Map(persons.map((person) => [attribute(person, "id") ?? "", attribute(person, "displayName") ?? ""]));
}

function localChildren(element: ReturnType<typeof parseXml>, name: string): readonly ReturnType<typeof parseXml>[] {
  return element.children.filter((one) => one.name.slice(one.name.indexOf(":") + 1) === name);
}
