import type { SheetModel } from "../../file/book";
import { areaAt } from "../cells/address";
import { bind, type HostObject, type Kind, wholeOf } from "../object";
import { itemNotFound } from "../refusal";
import { isAlive } from "../world";
import { range } from "./range";

interface CommentRef {
  readonly sheet: SheetModel;
  readonly comment: SheetModel["comments"][number];
}

/** Comments only: notes are a collection of their own (documentation of NoteCollection), which came later. */
const commentsOn = (sheet: SheetModel): HostObject[] => sheet.comments.filter(({ threaded }) => threaded === true).map((comment) => bind(COMMENT, { sheet, comment }));

function found(comment: HostObject | undefined, key: unknown): HostObject {
  if (comment === undefined) throw itemNotFound(`the comment ${String(key)}`);
  return comment;
}

/** A comment with its replies. Its id is made of its cell: the file's own is not kept. */
export const COMMENT: Kind<CommentRef> = {
  name: "Comment",
  id: ({ comment: { row, column } }) => `${row}-${column}`,
  alive: ({ sheet, comment }, world) => isAlive(world, sheet) && sheet.comments.some(({ row, column }) => row === comment.row && column === comment.column),
  properties: {
    AuthorName: { get: ({ comment }) => comment.author },
    Id: { get: ({ comment: { row, column } }) => `${row}-${column}` },
  },
  finders: { GetLocation: ({ sheet, comment: { row, column } }) => range({ sheet, area: areaAt(row, column, 1, 1) }) },
};

export const COMMENTS: Kind<SheetModel> = {
  name: "CommentCollection",
  alive: (sheet, world) => isAlive(world, sheet),
  properties: {},
  items: commentsOn,
  item: (sheet, key, world) => found(commentsOn(sheet).find(({ kind, target }) => kind.id?.(target, world) === key), key),
  finders: { GetItemAt: (sheet, args) => found(commentsOn(sheet)[wholeOf(args[0], "index")], args[0]) },
  methods: { GetCount: (sheet) => commentsOn(sheet).length },
};
