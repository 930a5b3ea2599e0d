import { demandMember, setBeyond } from "./api-level";
import { camel, isJsonObject, pascal, type Json } from "./json";
import type { HostObject, Kind } from "./object";
import type { QueryInfo } from "./protocol";
import { notImplemented } from "./refusal";
import type { World } from "./world";

/** What is asked of one object: its own properties, and what is asked of those that it leads to. */
interface Wish {
  all: boolean;
  readonly properties: Set<string>;
  readonly links: Map<string, Wish>;
}

function newWish(): Wish {
  return { all: false, properties: new Set(), links: new Map() };
}

/** The wish that a query's `Select` and `Expand` make together; nothing selected is everything. */
function wishOf(query: QueryInfo): Wish {
  const wish = newWish();
  for (const path of query.Select ?? []) addPath(wish, path.split(/[/.]/).filter((step) => step.toLowerCase() !== "items"));
  if ((query.Select ?? []).length === 0) wish.all = true;
  for (const path of query.Expand ?? []) addPath(wish, [...path.split(/[/.]/), "*"]);
  return wish;
}

function addPath(wish: Wish, steps: readonly string[]): void {
  const [first = "*", ...rest] = steps;
  if (first === "*" || first === "$all") wish.all = true;
  else if (rest.length === 0) wish.properties.add(pascal(first));
  else addPath(linkWish(wish, pascal(first)), rest);
}

function linkWish(wish: Wish, name: string): Wish {
  const known = wish.links.get(name);
  if (known !== undefined) return known;
  const made = newWish();
  wish.links.set(name, made);
  return made;
}

/** The bag of properties that a query answers, with PascalCase names; a collection has its members in `_Items`. */
export function answerQuery(object: HostObject, query: QueryInfo, world: World): Json {
  const wish = wishOf(query);
  return object.kind.items === undefined ? bagOf(object, wish, world) : collectionOf(object, wish, world, query);
}

function answerWish(object: HostObject, wish: Wish, world: World): Json {
  return object.kind.items === undefined ? bagOf(object, wish, world) : collectionOf(object, wish, world, {});
}

function bagOf(object: HostObject, wish: Wish, world: World): Json {
  const { kind, target } = object;
  const bag: { [name: string]: Json } = {};
  const id = kind.id?.(target, world);
  if (id !== undefined) bag["_Id"] = id;
  if (wish.all) for (const name of allOf(kind, world)) bag[name] = kind.properties[name]?.get?.(target, world) ?? null;
  for (const name of wish.properties) bag[name] = memberOf(object, name, world);
  for (const [name, inner] of wish.links) bag[name] = linkOf(object, name, inner, world);
  return bag;
}

/** The properties that can be read and that came no later than the Excel at hand. */
function allOf(kind: Kind<unknown>, world: World): string[] {
  return Object.keys(kind.properties).filter((name) => kind.properties[name]?.get !== undefined && setBeyond(world.excelApi, memberName(kind, name)) === undefined);
}

const memberName = (kind: Kind<unknown>, name: string): string => `${kind.name}.${camel(name)}`;

/** A property, or all the properties of the object that a link leads to. */
function memberOf(object: HostObject, name: string, world: World): Json {
  demandMember(world.excelApi, memberName(object.kind, name));
  const property = object.kind.properties[name];
  if (property?.get !== undefined) return property.get(object.target, world);
  const everything = newWish();
  everything.all = true;
  return linkOf(object, name, everything, world);
}

function linkOf({ kind, target }: HostObject, name: string, wish: Wish, world: World): Json {
  demandMember(world.excelApi, memberName(kind, name));
  const link = kind.links?.[name];
  if (link === undefined) throw notImplemented(memberName(kind, name));
  const next = link(target, world);
  return next === null ? null : answerWish(next, wish, world);
}

/** What is a property of the collection itself is answered by it; the rest is asked of each member. */
function collectionOf(object: HostObject, wish: Wish, world: World, { Top, Skip = 0 }: QueryInfo): Json {
  const { kind, target } = object;
  const own = wish.all ? allOf(kind, world) : Object.keys(kind.properties).filter((name) => wish.properties.has(name));
  const bag: { [name: string]: Json } = Object.fromEntries(own.map((name) => [name, memberOf(object, name, world)]));
  const ofMembers: Wish = { ...wish, properties: new Set([...wish.properties].filter((name) => kind.properties[name] === undefined)) };
  if (!ofMembers.all && ofMembers.properties.size === 0 && ofMembers.links.size === 0) return bag;
  const members = (kind.items?.(target, world) ?? []).slice(Skip, Top === undefined ? undefined : Skip + Top);
  return { ...bag, _Items: members.map((member) => answerWish(member, ofMembers, world)) };
}

/** The same answer with the client's names, for a query that is to be answered as JSON. */
export function asClientJson(value: Json): Json {
  if (Array.isArray(value)) return value.map(asClientJson);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name === "_Items" ? "items" : camel(name), asClientJson(inner)]);
  return Object.fromEntries(entries) as Json;
}
