import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { strToU8, zipSync, type Zippable } from "fflate";
import { build } from "vite";
import { license, name, version } from "../package.json";
import { billOfMaterials } from "./bill-of-materials";
import { filesIn } from "./files";
import { nginxPiece, servedHeaders, staticWebApp, webConfig } from "./headers";
import { DEVELOPMENT, manifestFor } from "./manifest";
import { placeOf, type Place } from "./place";
import { gzipOf, kilobytes, overBudget, weigh } from "./weight";

const USAGE = `Usage: npm run build -- --host https://addins.example.police.uk/delivery-plan [--id GUID] [--out folder]

  --host  the address at which the folder "site" will be served (if not given: https://localhost:3000, to try it)
  --id    the manifest's GUID (if not given: one that the address gives, always the same)
  --out   where to put it (if not given: dist)`;

const PANE = "taskpane/taskpane.html";

/** The whole release of a place: the folder to serve, the manifest, the bill of materials, and all of it as one zip. */
async function release(place: Place, out: string): Promise<string[]> {
  const site = join(out, "site");
  const built = await build({ logLevel: "error", build: { outDir: site } });
  if (!("output" in built)) throw new Error("Vite gave no list of what it built.");
  const modules = built.output.flatMap((part) => (part.type === "chunk" ? part.moduleIds : []));
  const scripts = filesIn(site).filter((file) => file.endsWith(".js"));
  const weight = weigh(site, PANE, scripts);
  const fault = overBudget(weight);
  if (fault !== null) throw new Error(fault);
  const headers = servedHeaders(readFileSync(join(site, PANE), "utf8"));
  writeFileSync(join(site, "web.config"), webConfig(headers));
  writeFileSync(join(site, "staticwebapp.config.json"), staticWebApp(headers));
  writeFileSync(join(out, "nginx.conf"), nginxPiece(headers, new URL(place.address).pathname.replace(/\/$/, "")));
  writeFileSync(join(out, "manifest.xml"), manifestFor(readFileSync("manifest.xml", "utf8"), place, version));
  writeFileSync(join(out, "sbom.cdx.json"), billOfMaterials(modules, { name, version, license }));
  cpSync("LICENSE", join(out, "LICENSE"));
  const served = filesIn(site);
  const zip = join(out, `inspection-delivery-plan-${version}.zip`);
  const inside = ["manifest.xml", "nginx.conf", "sbom.cdx.json", "LICENSE", ...served.map((file) => `site/${file}`)];
  writeFileSync(zip, zipped(out, inside));
  return [
    `${site}: ${served.length} files to serve at ${place.address}`,
    `The pane loads ${kilobytes(gzipOf(weight.first))} of JavaScript (gzip) before it can be used, and up to ${kilobytes(gzipOf(weight.later))} later`,
    `${join(out, "manifest.xml")}: for ${place.address}, version ${version}.0, id ${place.id}`,
    `${zip}: ${inside.length} files`,
  ];
}

function zipped(folder: string, files: readonly string[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(files.map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]));
  return zipSync({ ...entries, "VERSION.txt": strToU8(`${version}\n`) }, { level: 9 });
}

const { values } = parseArgs({ options: { host: { type: "string" }, id: { type: "string" }, out: { type: "string" }, help: { type: "boolean" } } });
const place = placeOf(values.host ?? DEVELOPMENT, values.id);
const out = values.out ?? "dist";
if (values.help === true || typeof place === "string") {
  console.error(typeof place === "string" ? `${place}\n\n${USAGE}` : USAGE);
  process.exitCode = values.help === true ? 0 : 1;
} else {
  rmSync(join(out, "site"), { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const line of await release(place, out)) console.log(line);
  if (values.host === undefined) console.log(`This is for trying it at ${DEVELOPMENT}. For a server of your own: npm run build -- --host https://…`);
}
