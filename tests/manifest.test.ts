import { fileURLToPath } from "node:url";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, it } from "vitest";
import { RULE_NAMES, manifestFaults } from "./manifest-rules";
import { manifestText, projectSurroundings } from "./manifest-surroundings";

const TEXT = manifestText();
const AROUND = projectSurroundings();

/** One break for each thing that a rule is there to catch: what is put in the place of what. */
const BREAKS: readonly (readonly [rule: string, what: string, from: string | RegExp, to: string])[] = [
  ["well-formed", "a tag that is not closed", "</OfficeApp>", ""],
  ["well-formed", "a manifest without buttons", /<VersionOverrides[\s\S]*<\/VersionOverrides>/, ""],
  ["kind", "a mail add-in", 'xsi:type="TaskPaneApp"', 'xsi:type="MailApp"'],
  ["kind", "overrides of a version that a task pane has not got", "VersionOverridesV1_0", "VersionOverridesV1_1"],
  ["kind", "the wrong namespace", "office/appforoffice/1.1", "office/appforoffice/1.0"],
  ["order", "the provider before the version", /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1"],
  ["order", "requirements before hosts", /(<Hosts>\s*<Host Name[\s\S]*?<\/Hosts>)\s*(<Requirements>[\s\S]*?<\/Requirements>)/, "$2$1"],
  ["order", "runtimes after the form factor", /(<Runtimes>[\s\S]*<\/Runtimes>)\s*(<DesktopFormFactor>[\s\S]*<\/DesktopFormFactor>)/, "$2$1"],
  ["order", "a button's icon before its label", /(<Label resid="Recalculate.Label" \/>)([\s\S]*?)(<Icon>[\s\S]*?<\/Icon>)/, "$3$1$2"],
  ["order", "an element that the schema has not got", "<Hosts>", "<Colour>Blue</Colour><Hosts>"],
  ["identity", "an Id that is no GUID", /<Id>.*<\/Id>/, "<Id>delivery-plan</Id>"],
  ["identity", "a version of five numbers", /<Version>.*<\/Version>/, "<Version>1.0.0.0.0</Version>"],
  ["identity", "half a locale", "en-GB", "en"],
  ["identity", "no provider", /<ProviderName>.*<\/ProviderName>/, "<ProviderName></ProviderName>"],
  ["lengths", "a name that is too long", 'DisplayName DefaultValue="', `DisplayName DefaultValue="${"x".repeat(125)}`],
  ["lengths", "a description that is too long", '<Description DefaultValue="', `<Description DefaultValue="${"x".repeat(250)}`],
  ["lengths", "a label that is too long", 'Recalculate.Label" DefaultValue="', `Recalculate.Label" DefaultValue="${"x".repeat(125)}`],
  ["lengths", "a tip that is empty", /Recalculate.Tip" DefaultValue="[^"]*"/, 'Recalculate.Tip" DefaultValue=""'],
  ["resources", "a resource that is not there", 'bt:String id="Group.Label"', 'bt:String id="Group.Title"'],
  ["resources", "an id of 33 characters", /Group\.Label/g, "G".repeat(33)],
  ["resources", "an id defined twice", 'bt:String id="BoardSummary.Label"', 'bt:String id="Recalculate.Label"'],
  ["resources", "a label that names a tip", '<Label resid="Group.Label" />', '<Label resid="Recalculate.Tip" />'],
  ["resources", "a resource that nobody uses", "<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Spare" DefaultValue="Spare" />'],
  ["ids", "two buttons of one id", 'id="BoardSummary.Button"', 'id="Recalculate.Button"'],
  ["addresses", "a page without https", /(Taskpane.Url" DefaultValue=")https/, "$1http"],
  ["addresses", "an icon without https", /(<IconUrl DefaultValue=")https/, "$1http"],
  ["addresses", "no support page", /<SupportUrl.*\/>/, ""],
  ["icons", "an icon without its size 80", '<bt:Image size="80" resid="Recalculate.Icon80" />', ""],
  ["icons", "a picture of another size", "icons/recalculate-16.png", "icons/recalculate-20.png"],
  ["icons", "a picture that is not there", "icons/board-summary-24.png", "icons/board-summary-25.png"],
  ["icons", "a store icon of 48 pixels", /(<IconUrl DefaultValue="[^"]*)add-in-32/, "$1add-in-48"],
  ["ribbon", "a menu", 'Control xsi:type="Button" id="Recalculate', 'Control xsi:type="Menu" id="Recalculate'],
  ["ribbon", "another tab", 'OfficeTab id="TabHome"', 'OfficeTab id="TabData"'],
  ["ribbon", "seven controls", /(<Control [\s\S]*<\/Control>)(\s*<\/Group>)/, "$1$1$1$2"],
  ["runtime", "a runtime with a short life", 'lifetime="long"', 'lifetime="short"'],
  ["runtime", "no runtime", /<Runtimes>[\s\S]*<\/Runtimes>/, ""],
  ["runtime", "a function file of its own", '<FunctionFile resid="Taskpane.Url" />', '<FunctionFile resid="Commands.Url" />'],
  ["runtime", "a pane at another address", /(<DefaultSettings>\s*<SourceLocation DefaultValue=")[^"]*/, "$1https://localhost:3000/other.html"],
  ["runtime", "a pane with an id", /(<Action xsi:type="ShowTaskpane">)/, "$1<TaskpaneId>Pane</TaskpaneId>"],
  ["functions", "a function that the pane has not got", "<FunctionName>recalculate<", "<FunctionName>recalculateAll<"],
  ["functions", "a button that does nothing", "<FunctionName>recalculate</FunctionName>", ""],
  ["requirements", "an older Excel", 'Name="ExcelApi" MinVersion="1.14"', 'Name="ExcelApi" MinVersion="1.12"'],
  ["requirements", "no shared runtime", '<Set Name="SharedRuntime" MinVersion="1.1" />', ""],
  ["requirements", "a set too many", "<Sets>", '<Sets><Set Name="RibbonApi" MinVersion="1.1" />'],
  ["requirements", "requirements in the overrides", /(<VersionOverrides [^>]*>)/, "$1<Requirements><Sets></Sets></Requirements>"],
  ["reach", "less permission than writing needs", "ReadWriteDocument", "ReadDocument"],
  ["reach", "another site let in", "<Hosts>", "<AppDomains><AppDomain>https://example.org</AppDomain></AppDomains><Hosts>"],
  ["reach", "a second host", '<Host Name="Workbook" />', '<Host Name="Workbook" /><Host Name="Document" />'],
  ["reach", "buttons for another host", 'Host xsi:type="Workbook"', 'Host xsi:type="Document"'],
];

describe("the manifest", () => {
  it("has no fault on our list", () => {
    expect(manifestFaults(TEXT, AROUND)).toEqual([]);
  });

  it("is read by Microsoft's own reader", async () => {
    const read = await OfficeAddinManifest.readManifestFile(fileURLToPath(new URL("../manifest.xml", import.meta.url)));
    expect(read).toMatchObject({
      officeAppType: "TaskPaneApp", hosts: ["Workbook"], permissions: "ReadWriteDocument", defaultLocale: "en-GB",
      displayName: "Inspection delivery plan", version: "0.1.0.0",
      defaultSettings: { sourceLocation: "https://localhost:3000/taskpane/taskpane.html" },
    });
  });

  it("has the three buttons, two of which run a function", () => {
    expect([...TEXT.matchAll(/<FunctionName>(.*)<\/FunctionName>/g)].map((found) => found[1])).toEqual(["recalculate", "showBoardSummary"]);
    expect(TEXT.match(/<Control /g)).toHaveLength(3);
    expect(TEXT.match(/ShowTaskpane/g)).toHaveLength(1);
  });
});

describe("a manifest with a fault", () => {
  it.each(BREAKS)("is caught by the rule %s: %s", (rule, _, from, to) => {
    const broken = TEXT.replace(from, to);
    expect(broken).not.toBe(TEXT);
    expect(manifestFaults(broken, AROUND).map((fault) => fault.rule)).toContain(rule);
  });

  it("is known for every rule", () => {
    expect(RULE_NAMES.filter((rule) => !BREAKS.some(([caught]) => caught === rule))).toEqual([]);
  });

  it("is caught when a function of the pane has no button", () => {
    expect(manifestFaults(TEXT, { ...AROUND, functions: [...AROUND.functions, "undo"] })).toEqual([{ rule: "functions", fault: "No button runs undo" }]);
  });
});
