import { describe, expect, it } from "vitest";
import { attribute, child, flagAt, parseXml, unescapeXml } from "../../../workbench/file/xml";
import { escapeXml, spliced, withAttributes } from "../../../workbench/file/xml-writing";

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

describe("parsing a part", () => {
  it("resolves prefixes by namespace, transitional or strict", () => {
    const root = parseXml(`<q:a xmlns:q="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:zz="${REL}"><q:b zz:id="rId1"/></q:a>`, "it");
    expect(root.name).toBe("a");
    expect(root.prefix).toBe("q:");
    expect(attribute(child(root, "b"), "r:id")).toBe("rId1");
  });

  it("reads entities, character references, CDATA and comments", () => {
    expect(parseXml("<a>1 &lt; 2 &#38; &#x41;<!-- no --><![CDATA[<&>]]></a>", "it").text).toBe("1 < 2 & A<&>");
  });

  it.each([
    ["a DOCTYPE", '<!DOCTYPE a [<!ENTITY b "c">]><a/>', /DOCTYPE/],
    ["an unknown entity", "<a>&b;</a>", /entity "&b;"/],
    ["a bare ampersand", "<a>b & c</a>", /'&'/],
    ["an open element", "<a><b></a>", /closes nothing/],
    ["a cut text", "<a><b", /faulty tag/],
    ["nothing", "", /ends too early/],
    ["two roots", "<a/><b/>", /two roots/],
    ["text outside", "<a/>b", /outside/],
    ["deep nesting", "<a>".repeat(300) + "</a>".repeat(300), /deep/],
  ])("refuses %s", (_, text, sentence) => expect(() => parseXml(text, "the part")).toThrow(sentence));

  it.each([["1", true], ["true", true], ["0", false], ["false", false], ["on", true]])("a flag of %s is %s", (text, flag) => {
    expect(flagAt(parseXml(`<a b="${text}"/>`, "it"), "b")).toBe(flag);
  });
});

describe("writing", () => {
  it("escapes what XML would misread and brings it back", () => {
    const text = "<a> & \"b\" 'c'\n\t\rd";
    expect(unescapeXml(escapeXml(text))).toBe(text);
  });

  it("leaves out what XML cannot hold", () => expect(escapeXml("a\u0000b\ud800c")).toBe("ab\ufffdc"));

  it("sets, adds and removes attributes and leaves the rest as written", () => {
    const text = "<r><c  a='1' b=\"x &amp; y\"  /></r>";
    const c = child(parseXml(text, "it"), "c");
    expect(c && spliced(text, [withAttributes(text, c, { a: null, d: "<" })])).toBe('<r><c b="x &amp; y" d="&lt;"/></r>');
  });

  it("splices in order, and at one place in the order given", () => {
    expect(spliced("abcd", [{ start: 3, end: 4, text: "Z" }, { start: 1, end: 1, text: "1" }, { start: 1, end: 1, text: "2" }, { start: 1, end: 2, text: "B" }])).toBe("a12BcZ");
  });
});
