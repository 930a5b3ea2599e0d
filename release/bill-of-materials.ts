import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/**
 * What went into the built code, as a CycloneDX 1.5 document: each package of which at least one module was bundled. Made from the
 * bundle and not from the lockfile, which lists far more than what is shipped.
 */
export function billOfMaterials(modules: Iterable<string>, product: Package): string {
  const folders = new Set([...modules].flatMap((module) => packageFolder(module.replaceAll("\\", "/")) ?? []));
  const components = [...folders].map((folder) => componentOf(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Package));
  const bill = {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { ...componentOf(product), type: "application" } },
    components: components.sort((a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1)),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** The folder of the package that a module lies in; null for a module of the project, or of the bundler. */
function packageFolder(module: string): string | null {
  return /^[^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? null;
}

function componentOf({ name, version, license }: Package) {
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  const licenses = license === undefined ? [] : [/^[\w.-]+$/.test(license) ? { license: { id: license } } : { expression: license }];
  return { type: "library", "bom-ref": purl, name, version, licenses, purl };
}
