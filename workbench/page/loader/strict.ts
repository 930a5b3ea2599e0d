/** An object that answers for what it has, and throws by name for what it has not: nothing is passed over in silence. */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, member, receiver) {
      // A promise that resolves to this object asks it for `then`, and the developer tools ask for symbols.
      if (typeof member === "symbol" || member in target || member === "then" || member === "toJSON") return Reflect.get(target, member, receiver) as unknown;
      throw new Error(`${name}.${member} is not supplied by this stand-in for Excel.`);
    },
  });
}
