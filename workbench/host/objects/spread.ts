import type { Json } from "../json";
import { bind, type HostObject, type Kind } from "../object";
import type { World } from "../world";

/** The same member of several objects of one kind, as one object: what is set is set on each, and what they differ in reads as null. */
export function spread(members: readonly HostObject[]): HostObject {
  const [first] = members;
  if (first === undefined) throw new RangeError("Nothing to spread over");
  return bind(spreadKind(first.kind), members);
}

const known = new WeakMap<Kind<unknown>, Kind<readonly HostObject[]>>();

function spreadKind(kind: Kind<unknown>): Kind<readonly HostObject[]> {
  const made = known.get(kind) ?? madeFor(kind);
  known.set(kind, made);
  return made;
}

function madeFor(kind: Kind<unknown>): Kind<readonly HostObject[]> {
  const { alive, item } = kind;
  return {
    name: kind.name,
    ...(alive === undefined ? {} : { alive: (members: readonly HostObject[], world: World) => members.every(({ target }) => alive(target, world)) }),
    ...(item === undefined ? {} : { item: (members, key, world) => spread(members.map(({ target }) => item(target, key, world))) }),
    properties: mapped(kind.properties, ({ get, set }) => ({
      ...(get === undefined ? {} : { get: (members: readonly HostObject[], world: World) => inCommon(members.map(({ target }) => get(target, world))) }),
      ...(set === undefined ? {} : { set: (members: readonly HostObject[], value: Json, world: World) => members.forEach(({ target }) => set(target, value, world)) }),
    })),
    links: mapped(kind.links ?? {}, (link) => (members: readonly HostObject[], world: World) => spread(members.flatMap(({ target }) => link(target, world) ?? []))),
    methods: mapped(kind.methods ?? {}, (method) => (members, args, world) => members.forEach(({ target }) => method(target, args, world))),
  };
}

function mapped<A, B>(of: { readonly [name: string]: A }, change: (one: A) => B): { readonly [name: string]: B } {
  return Object.fromEntries(Object.entries(of).map(([name, one]) => [name, change(one)]));
}

function inCommon(values: readonly Json[]): Json {
  const [first = null] = values;
  return values.every((one) => one === first) ? first : null;
}
