import { unzipSync } from "fflate";
import { posix } from "node:path";
import { canonical, childrenOf, readXml, type Resolve } from "./xml-tree";

/** Where a part leads. `type` is the last word of the relationship's type ("worksheet"). */
export interface Relationship {
  readonly type: string;
  /** The name of a part; an address where it is external. */
  readonly target: string;
  readonly external: boolean;
}

/** A workbook's file as fflate unpacks it. Parts are found by their names in small letters, as Excel finds them. */
export class PackageReader {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  private readonly known = new Map<string, ReadonlyMap<string, Relationship>>();

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/")).map(([name, part]) => [name.replaceAll("\\", "/").toLowerCase(), part]));
  }

  part(name: string): Uint8Array | undefined {
    return this.parts.get(name.toLowerCase());
  }

  /** A part's relationships by id; those of the package itself where the name is "". */
  relationships(part: string): ReadonlyMap<string, Relationship> {
    const known = this.known.get(part);
    if (known) return known;
    const folder = posix.dirname(part);
    const bytes = this.part(posix.join(folder, "_rels", `${posix.basename(part)}.rels`));
    const list = bytes ? childrenOf(readXml(bytes), "Relationship") : [];
    const found = new Map(list.map(({ attributes: { Id = "", Type = "", Target = "", TargetMode } }) => {
      const external = TargetMode === "External";
      return [Id, { type: Type.slice(Type.lastIndexOf("/") + 1), target: external ? Target : targetIn(folder, Target), external }];
    }));
    this.known.set(part, found);
    return found;
  }

  /** Says what an id in a part leads to. */
  resolveIn(part: string): Resolve {
    return (id) => {
      const found = this.relationships(part).get(id);
      return found ? `${found.type} ${found.target}` : `nothing (${id})`;
    };
  }

  /** The parts of one kind that a part leads to. */
  targets(part: string, type: string): string[] {
    return [...this.relationships(part).values()].filter((one) => one.type === type && !one.external).map(({ target }) => target);
  }

  /** A part as text that is the same for two parts that mean the same; its bytes where it is no XML. */
  meaning(part: string): string {
    const bytes = this.part(part) ?? new Uint8Array();
    if (/\.(xml|vml|rels)$/.test(part)) {
      try {
        return canonical(readXml(bytes), new Set(), this.resolveIn(part));
      } catch {
        // Drawings in VML are often no XML: bytes will do.
      }
    }
    return Buffer.from(bytes).toString("latin1");
  }

  /** Parts that no content type is given for, and relationships that lead to no part. */
  looseEnds(): string[] {
    const types = readXml(this.part("[Content_Types].xml") ?? new TextEncoder().encode("<Types/>"));
    const overrides = new Set(childrenOf(types, "Override").map(({ attributes }) => decodeURI(attributes["PartName"] ?? "").slice(1).toLowerCase()));
    const extensions = new Set(childrenOf(types, "Default").map(({ attributes }) => attributes["Extension"]?.toLowerCase()));
    const names = [...this.parts.keys()];
    const untyped = names.filter((name) => name !== "[content_types].xml" && !overrides.has(name) && !extensions.has(/\.([^./]+)$/.exec(name)?.[1]));
    const leading = names.filter((name) => name.endsWith(".rels")).flatMap((name) => {
      const part = posix.join(posix.dirname(name), "..", posix.basename(name, ".rels"));
      return [...this.relationships(part === "." ? "" : part).values()].filter(({ external, target }) => !external && !this.part(target)).map(({ target }) => `${name} leads to ${target}, which is not there`);
    });
    return [...untyped.map((name) => `${name} has no content type`), ...leading];
  }
}

function targetIn(folder: string, target: string): string {
  const path = decodeURI(target.split("#")[0] ?? "").replaceAll("\\", "/");
  return (path.startsWith("/") ? path.slice(1) : posix.join(folder, path)).toLowerCase();
}
