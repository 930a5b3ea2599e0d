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

  it.each([
    ["UnsupportedOperation", "The stand-in for Excel cannot do this without loss. The cell belongs to a pivot table.", "Range.values", "not-excel"],
    ["NotImplemented", "The stand-in for Excel does not implement Range.getImage.", "Range.getImage", "not-excel"],
    ["NotImplemented", "The feature is not there.", "Range.getImage", "not-supported"],
    ["GeneralException", "Too many different cell formats.", "Range.format", "too-many-formats"],
    ["UnsupportedOperation", "Too many different cell formats: the workbook has 64,000.", "Range.format", "too-many-formats"],
    ["InvalidOperation", "This won't work because a query fills the table.", "Table.resize", "fixed-table"],
    ["UnsupportedOperation", "The stand-in for Excel cannot do this without loss. A query fills it.", "Table.resize", "fixed-table"],
    ["AccessDenied", "The sheet is protected.", "Table.resize", "protected"],
  ] as const)("%s, “%s” at %s is %s", (code, message, errorLocation, ours) => {
    const refusal = refusalOf(Object.assign(new Error(message), { code, debugInfo: { errorLocation } }));
    expect(refusal.code).toBe(ours);
    if (ours !== "not-supported") expect(sayRefusal(ours)).not.toMatch(/version of Excel/);
  });

  it("is passed on as it is when it is one already", () => {
    const refusal = new Refusal("busy", "as it was");
    expect(refusalOf(refusal)).toBe(refusal);
  });

  it.each([clientError("PropertyNotLoaded"), new TypeError("a fault of ours")])("%s is thrown on: it is our fault, not Excel's", (error) => {
    expect(() => refusalOf(error)).toThrow(error);
  });
});
