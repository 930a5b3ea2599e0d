import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";

/** The requirement set of every member of Excel's classes, by "Range.values", as the typings' comments state it: "ExcelApi 1.1". */
export function requirementSets(): ReadonlyMap<string, string> {
  const file = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const classes = source.statements.filter(isExcel).flatMap(({ body }) => (body !== undefined && ts.isModuleBlock(body) ? [...body.statements] : [])).filter(ts.isClassDeclaration);
  return new Map(classes.flatMap((one) => setsOf(one, source)));
}

function isExcel(statement: ts.Statement): statement is ts.ModuleDeclaration {
  return ts.isModuleDeclaration(statement) && statement.name.text === "Excel";
}

/** A member without a set of its own has its class's. Where a method is stated several times, the first counts. */
function setsOf(declared: ts.ClassDeclaration, source: ts.SourceFile): [string, string][] {
  const classSet = statedSet(declared, source);
  const members = declared.members.flatMap((member): [string, string][] => {
    const set = statedSet(member, source) ?? classSet;
    return member.name === undefined || set === undefined ? [] : [[`${declared.name?.text}.${member.name.getText(source)}`, set]];
  });
  return members.reverse();
}

/** "[Api set: ExcelApi 1.1 for get, 1.8 for set]" is ExcelApi 1.1: what comes first is what it takes to have the member at all. */
function statedSet(node: ts.Node, source: ts.SourceFile): string | undefined {
  const comment = source.text.slice(node.getFullStart(), node.getStart(source));
  return /\[Api set: +(\w+ (?:[\d.]*\d|BETA))/.exec(comment)?.[1];
}
