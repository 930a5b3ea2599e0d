import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import * as chai from "chai";
import fc from "fast-check";
import "../property-seed";
import { beginRun, endRun, isCounted, run } from "./switched-on";

/** As much of Vitest as the core's tests use, on Mocha's functions and with Vitest's own `expect`. */

// Few cases of each property: a change that a property notices, it notices soon.
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 12 });

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
/** A golden file is compared here, and never written. It is named by its whole path. */
chai.use((_, { addMethod }) =>
  addMethod(chai.Assertion.prototype, "toMatchFileSnapshot", function (this: { _obj: unknown }, path: string) {
    chai.expect(this._obj).to.equal(readFileSync(path, "utf8"));
  }),
);
export const { expect } = chai;

type Body = (...given: never[]) => unknown;
type Declare = (title: string, body: () => unknown) => void;

/** Mocha tells tests apart by their titles, so each case has its number in it. */
function each(declare: Declare) {
  return (cases: readonly unknown[]) => (title: string, body: Body) =>
    cases.forEach((one, at) => declare(`${title} ${at}`, () => body(...((Array.isArray(one) ? one : [one]) as never[]))));
}

/** What is only about large workbooks. */
const OF_SIZE = /\b\d+,000 rows/;

/** What holds of workbooks made by chance takes most of the time, and seldom notices what no case notices. */
const OF_CHANCE = /^the laws of/;

/** A group of tests that is within no other. Its body is run anew in every run, so that what it works out before its tests is worked out with the change. */
interface Group {
  readonly body: () => unknown;
  count: number;
  tests: readonly (() => unknown)[];
  run: number;
}

let group: Group | null = null;
/** The tests of a group whose body is run anew; null while tests are declared to Mocha. */
let collected: (() => unknown)[] | null = null;

function testsOf(own: Group): Group["tests"] {
  // While it is counted which test runs over what, each test answers for the whole body.
  if (!isCounted && own.run === run) return own.tests;
  const tests = (collected = []);
  try {
    own.body();
  } finally {
    collected = null;
  }
  return Object.assign(own, { tests, run }).tests;
}

/** Vitest does not wait for what Mocha would take for a promise, a callback or a mistake. */
const declareTest: Declare = (title, body) => {
  if (collected !== null) {
    collected.push(body);
    return;
  }
  const own = group;
  const place = own === null ? 0 : own.count++;
  const test = own === null ? body : () => testsOf(own)[place]?.();
  (OF_SIZE.test(title) ? mocha.it.skip : mocha.it)(title, async () => void (await test()));
};
const declareGroup: Declare = (title, body) => {
  if (collected !== null) {
    body();
    return;
  }
  (OF_CHANCE.test(title) ? mocha.describe.skip : mocha.describe)(title, () => {
    const outer = group;
    group ??= { body, count: 0, tests: [], run: -1 };
    body();
    group = outer;
  });
};
const mocha = globalThis as unknown as { readonly it: Declare & { skip: Declare }; readonly describe: Declare & { skip: Declare } };

export const it = Object.assign(declareTest, { each: each(declareTest) });
export const describe = Object.assign(declareGroup, { each: each(declareGroup), skipIf: (skip: boolean) => (skip ? mocha.describe.skip : declareGroup) });

const { before, after } = globalThis as unknown as Record<"before" | "after", (body: () => void) => void>;
before(beginRun);
after(endRun);

type Titles = Pick<RegExp, "test" | "source">;
type Grep = (titles: Titles, invert: boolean) => unknown;
const { prototype: runner } = (createRequire(import.meta.url)("mocha") as { readonly Runner: { readonly prototype: { grep: Grep } } }).Runner;
const { grep } = runner;

/** A title as Stryker asks for it, worked out once. */
const asked = new Map<string, string>();
function askedFor(title: string): string {
  const source = asked.get(title) ?? new RegExp(title.replaceAll(/[.*+\-?^${}()|[\]\\]/g, "\\$&")).source;
  asked.set(title, source);
  return source;
}

/** Stryker asks for the tests of a change by one pattern of all their titles, "(^this$)|(^that$)", and Mocha tries each title on it several times: here it is looked up. */
runner.grep = function (this: unknown, titles: Titles, invert: boolean): unknown {
  const { source } = titles;
  if (!/^\(\^.*\$\)$/s.test(source)) return grep.call(this, titles, invert);
  const wanted = new Set(source.slice(2, -2).split("$)|(^"));
  return grep.call(this, { source, test: (title) => wanted.has(askedFor(title)) }, invert);
};
