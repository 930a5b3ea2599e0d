import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dependencies, devDependencies, version } from "../../package.json";
import { filesIn } from "../../release/files";
import { manifestFaults } from "../manifest-rules";
import { projectSurroundings } from "../manifest-surroundings";
import { builtRelease, HOST } from "./built";

let folder: string;
let said: string;
let files: string[];

beforeAll(() => {
  ({ folder, said } = builtRelease("--host", `${HOST}/`));
  files = filesIn(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (file: string): string => readFileSync(join(folder, file), "utf8");
/** Zod asks once whether it may make code from text, where it is not told that it may not (`jitless`, in src/core/settings.ts): the browser tests hear the policy's complaint if it does. */
const PROBE = /try\{return Function\(``\),!0\}catch\{return!1\}/;

const scripts = () => files.filter((file) => file.endsWith(".js"));

describe("the manifest of a release", () => {
  it("has no fault, and names nothing but its own host", () => {
    expect(manifestFaults(text("manifest.xml"), projectSurroundings(`${HOST}/`))).toEqual([]);
    expect(text("manifest.xml")).not.toContain("localhost");
  });

  it("has the version of the package, and another id than the development's", () => {
    expect(text("manifest.xml")).toContain(`<Version>${version}.0</Version>`);
    const id = (manifest: string) => /<Id>(.*)<\/Id>/.exec(manifest)?.[1];
    expect(id(text("manifest.xml"))).not.toBe(id(readFileSync("manifest.xml", "utf8")));
  });

  it("differs from the development's in addresses, id and version, and in nothing else", () => {
    const plain = (manifest: string) => manifest.replace(/\s*<!--[^]*?-->/g, "").replace(/<(Id|Version)>.*<\/\1>/g, "<$1/>").replaceAll(HOST, "https://localhost:3000");
    expect(plain(text("manifest.xml"))).toBe(plain(readFileSync("manifest.xml", "utf8")));
  });

  it("every address in it is a file of the folder to serve", () => {
    const addresses = [...text("manifest.xml").matchAll(/"(https:[^"]*)"/g)].map(([, address = ""]) => address);
    expect(addresses.length).toBeGreaterThan(30);
    for (const address of addresses) expect([address, existsSync(join(folder, "site", address.slice(HOST.length + 1)))]).toEqual([address, true]);
  });
});

/** What code would have to say in order to send something away, or to run what it has read as code. */
const BARRED: readonly [string, RegExp][] = [
  ["fetch", /\bfetch\s*\(/],
  ["XMLHttpRequest", /XMLHttpRequest/],
  ["WebSocket", /WebSocket|WebTransport|RTCPeerConnection/],
  ["beacon", /sendBeacon|EventSource/],
  ["worker", /new (Shared)?Worker|serviceWorker|importScripts/],
  ["storage", /localStorage|sessionStorage|indexedDB|document\.cookie/],
  ["eval", /\beval\s*\(|new Function\b|\bFunction\s*\(/],
  ["markup from text", /\.insertAdjacentHTML|document\.write\b|DOMParser/],
];

describe("the code of a release", () => {
  it.each(BARRED)("has no %s of ours", (_, barred) => {
    const found = scripts().flatMap((file) => [...text(file).replace(PROBE, "").matchAll(new RegExp(barred.source, "g"))].map(({ 0: word }) => `${file}: ${word}`));
    expect(found).toEqual([]);
  });

  it("names no other host but in the names and messages of the libraries", () => {
    const hosts = new Set(scripts().flatMap((file) => [...text(file).matchAll(/https?:\/\/[\w.-]+/g)].map(([host]) => host)));
    expect([...hosts].sort()).toEqual(["http://json-schema.org", "http://www.w3.org", "https://json-schema.org", "https://react.dev"]);
  });

  it("has nothing of the workbench, of the tests or of who built it", () => {
    const all = scripts().map(text).join("\n");
    expect(all).not.toMatch(/window\.workbench|vitest|sourceMappingURL|node_modules/);
    expect(all).not.toContain(process.cwd());
    expect(files.filter((file) => /\.map$|\.tsx?$/.test(file))).toEqual([]);
  });
});

/** Packages that hold no code of their own; theirs are listed one by one. */
const COLLECTIONS = ["@fluentui/react-components"];

describe("what comes with it", () => {
  it("the bill of materials lists what is shipped, with its version and licence, and nothing that only builds", () => {
    const { components } = JSON.parse(text("sbom.cdx.json")) as { components: { name: string; version: string; licenses?: { license: { id?: string } }[] }[] };
    const names = components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies).filter((name) => !COLLECTIONS.includes(name))));
    expect(Object.keys(devDependencies).filter((name) => names.includes(name))).toEqual([]);
    const licences = new Set(components.map(({ licenses }) => licenses?.[0]?.license.id));
    expect([...licences].sort()).toEqual(["MIT"]);
  });

  it("the zip holds all that is needed, as it is", () => {
    const zip = unzipSync(readFileSync(join(folder, `inspection-delivery-plan-${version}.zip`)));
    const wanted = files.filter((file) => !file.endsWith(".zip"));
    expect(Object.keys(zip).sort()).toEqual([...wanted, "VERSION.txt"].sort());
    for (const file of wanted) expect(Buffer.from(zip[file] ?? []).equals(readFileSync(join(folder, file)))).toBe(true);
  });

  it("it says where to serve it, what it weighs, and what the manifest is for", () => {
    expect(said).toMatch(/files to serve at https:\/\/addins\.example\.police\.uk\/delivery-plan\n/);
    expect(said).toMatch(/The pane loads \d+ KB of JavaScript/);
    expect(said).toContain(`version ${version}.0`);
  });

  it("an address that cannot serve it is refused, with how to ask", () => {
    const { status, stderr } = spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "release/build.ts", "--host", "http://addins.example"], { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toMatch(/"http:\/\/addins\.example" is not an address[^]*Usage: npm run build/);
  });
});
