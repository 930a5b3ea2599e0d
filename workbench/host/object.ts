import type { Json } from "./json";
import { invalidArgument } from "./refusal";
import type { World } from "./world";

/** An argument of a method: a value, or one of the host's objects. */
export type Argument = Json | HostObject | readonly Argument[];

export interface Property<T> {
  /** Missing where it is another name of a property, by which the client sets it. */
  get?(target: T, world: World): Json;
  set?(target: T, value: Json, world: World): void;
}

/**
 * What the host answers for one class of the Excel client, by the protocol's PascalCase names. What is not named here
 * is refused by name. `T` is what an object of the class stands for.
 */
export interface Kind<T> {
  /** The client's class: "Range". */
  readonly name: string;
  readonly properties: { readonly [name: string]: Property<T> };
  /** Properties that lead to another object; null is a null object. */
  readonly links?: { readonly [name: string]: (target: T, world: World) => HostObject | null };
  /** Methods that lead to another object; null is a null object. */
  readonly finders?: { readonly [name: string]: (target: T, args: readonly Argument[], world: World) => HostObject | null };
  /** Methods that answer a value, or nothing. */
  readonly methods?: { readonly [name: string]: (target: T, args: readonly Argument[], world: World) => Json | void };
  /** The members of a collection. */
  items?(target: T, world: World): readonly HostObject[];
  /** The member of a collection with a key; refuses when there is none. */
  item?(target: T, key: Argument, world: World): HostObject;
  /** What the client finds the object by again, in its collection. */
  id?(target: T, world: World): string | number;
  /** False once what the object stands for has gone. */
  alive?(target: T, world: World): boolean;
}

/** An object of the host as the client addresses it. */
export class HostObject {
  readonly kind: Kind<unknown>;
  readonly target: unknown;

  constructor(kind: Kind<unknown>, target: unknown) {
    this.kind = kind;
    this.target = target;
  }
}

export function bind<T>(kind: Kind<T>, target: T): HostObject {
  // A kind only ever meets targets that were bound with it.
  return new HostObject(kind as unknown as Kind<unknown>, target);
}

/** What an argument stands for, if it is an object of that kind. */
export function targetOf<T>(kind: Kind<T>, argument: Argument | undefined): T | null {
  const same = argument instanceof HostObject && argument.kind === (kind as unknown as Kind<unknown>);
  return same ? (argument.target as T) : null;
}

export function textOf(argument: Argument | undefined, name: string): string {
  if (typeof argument !== "string") throw invalidArgument(`${name} is not a text`);
  return argument;
}

/** A whole number; `fallback` where none was given. */
export function wholeOf(argument: Argument | undefined, name: string, fallback?: number): number {
  const value = argument ?? fallback;
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(`${name} is not a whole number`);
  return value;
}

/** A yes or no; no where none was given. */
export function flagOf(argument: Argument | undefined, name: string): boolean {
  const value = argument ?? false;
  if (typeof value !== "boolean") throw invalidArgument(`${name} is neither true nor false`);
  return value;
}

/** A value without objects in it. */
export function jsonOf(argument: Argument | undefined): Json {
  if (argument instanceof HostObject) throw invalidArgument("an object where a value was expected");
  return (argument ?? null) as Json;
}
