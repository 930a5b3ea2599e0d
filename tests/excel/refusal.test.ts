import { describe, expect, it } from "vitest";
import { sayRefusal } from "../../src/core/refusal";
import { Refusal, refusalOf } from "../../src/excel/refusal";

const clientError = (code: string) => Object.assign(new Error("What Excel says, in the user's language"), { code, debugInfo: { errorLocation: "Range.values" } });

describe("what Excel refuses", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "cell-edit"],
    ["AccessDenied", "protected"],
    ["ResponsePayloadSizeLimitExceeded", "too-large"],
    ["ItemNotFound", "gone"],
    ["ServiceNotAvailable", "busy"],
    ["ApiNotFound", "not-supported"],
    ["SomethingNew", "unexpected"],
  ] as const)("%s is %s, with a sentence that says what to do", (code, ours) => {
    const refusal = refusalOf(clientError(code));
    expect(refusal).toMatchObject({ code: ours, details: `${code} · What Excel says, in the user's language · Range.values` });
    expect(sayRefusal(refusal.code, "Plan")).toMatch(/\.$/);
  });

  it("is passed on as it is when it is one already", () => {
    const refusal = new Refusal("busy", "as it was");
    expect(refusalOf(refusal)).toBe(refusal);
  });

  it.each([clientError("PropertyNotLoaded"), new TypeError("a fault of ours")])("%s is thrown on: it is our fault, not Excel's", (error) => {
    expect(() => refusalOf(error)).toThrow(error);
  });
});
