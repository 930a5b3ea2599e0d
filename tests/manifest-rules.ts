import { attribute, child, childrenOf, descendants, parseXml } from "../workbench/file/xml";
import type { Element } from "../workbench/file/xml";

/** What the manifest must agree with: the icons beside it, and the code that it starts. */
export interface Surroundings {
  /** Width and height in pixels of the picture that an address of the manifest means; null where there is none. */
  readonly picture: (url: string) => { readonly width: number; readonly height: number } | null;
  /** Names under which the pane's code associates functions with ribbon buttons. */
  readonly functions: readonly string[];
  /** The version of ExcelApi that the code asks for as it starts. */
  readonly excelApi: string;
}

export interface Fault {
  readonly rule: string;
  readonly fault: string;
}

interface Manifest {
  readonly text: string;
  readonly root: Element;
  readonly overrides: Element;
  /** Elements of `Resources` that others name by their id. */
  readonly resources: readonly Element[];
}

type Rule = (manifest: Manifest, around: Surroundings) => string[];

/** The schema's order of children, for every element that has one. Microsoft Learn, "Office Add-ins XML manifest", and [MS-OWEMXML]. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp: "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides ExtendedOverrides",
  VersionOverrides: "Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins",
  Host: "Runtimes AllFormFactors DesktopFormFactor",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  Group: "Label Icon Control",
  Control: "Label Supertip Icon Action Enabled",
  Supertip: "Title Description",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
};

/** Which kind of resource each element must name. */
const KINDS: Readonly<Record<string, string>> = {
  "bt:Image": "bt:Images", Runtime: "bt:Urls", FunctionFile: "bt:Urls", SourceLocation: "bt:Urls",
  Label: "bt:ShortStrings", Title: "bt:ShortStrings", Description: "bt:LongStrings",
};

const LENGTHS: readonly (readonly [parent: string, element: string, longest: number])[] = [
  ["OfficeApp", "DisplayName", 125], ["OfficeApp", "Description", 250], ["bt:Urls", "bt:Url", 2048], ["bt:Images", "bt:Image", 2048],
  ["bt:ShortStrings", "bt:String", 125], ["bt:LongStrings", "bt:String", 250],
];

const NAMESPACES = [
  ["OfficeApp", 'xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"'],
  ["OfficeApp", 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'],
  ["OfficeApp", 'xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"'],
  ["OfficeApp", 'xsi:type="TaskPaneApp"'],
  ["VersionOverrides", 'xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides"'],
  ["VersionOverrides", 'xsi:type="VersionOverridesV1_0"'],
] as const;

const RULES: Readonly<Record<string, Rule>> = {
  kind: ({ text }) =>
    NAMESPACES.filter(([element, declaration]) => !new RegExp(`<${element}\\s[^>]*>`).exec(text)?.[0].includes(declaration)).map(
      ([element, declaration]) => `${element} lacks ${declaration}`,
    ),

  order: ({ root }) => [root, ...everything(root)].flatMap(outOfOrder),

  identity: ({ root }) => [
    ...unless(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(textOf(root, "Id")), `Id is no GUID: ${textOf(root, "Id")}`),
    ...unless(/^\d{1,5}(\.\d{1,5}){0,3}$/.test(textOf(root, "Version")), `Version is not one to four numbers: ${textOf(root, "Version")}`),
    ...unless(/^[a-z]{2}-[A-Z]{2}$/.test(textOf(root, "DefaultLocale")), "DefaultLocale is no full locale"),
    ...unless(textOf(root, "ProviderName") !== "", "ProviderName is empty"),
  ],

  lengths: ({ root }) =>
    LENGTHS.flatMap(([parent, name, longest]) =>
      [root, ...everything(root)].filter((element) => element.name === parent).flatMap((element) => childrenOf(element, name)).flatMap((element) =>
        unless(inRange(valueOf(element), longest), `${name} ${attribute(element, "id") ?? ""} has ${valueOf(element).length} characters of 1 to ${longest}`),
      ),
    ),

  resources: ({ overrides, resources }) => [
    ...resources.flatMap(({ attributes }) => unless(inRange(attributes.get("id") ?? "", 32), `Resource id ${attributes.get("id")} is not 1 to 32 characters`)),
    ...repeated(resources.map((element) => attribute(element, "id") ?? "")).map((id) => `Resource ${id} is defined twice`),
    ...wrongUses(overrides, resources),
    ...resources.filter((element) => !uses(overrides).some((use) => attribute(use, "resid") === attribute(element, "id"))).map((element) => `Resource ${attribute(element, "id")} is never used`),
  ],

  ids: ({ overrides }) => {
    const ids = [...descendants(overrides, "Group"), ...descendants(overrides, "Control"), ...descendants(overrides, "CustomTab")].map((element) => attribute(element, "id") ?? "");
    return [...repeated(ids).map((id) => `Two parts of the ribbon are called ${id}`), ...ids.flatMap((id) => unless(inRange(id, 125), `Id ${id} is not 1 to 125 characters`))];
  },

  addresses: ({ root, resources }) =>
    [...["IconUrl", "HighResolutionIconUrl", "SupportUrl"].map((name) => child(root, name)), ...descendants(root, "SourceLocation").filter((each) => attribute(each, "resid") === undefined),
      ...resources.filter(({ name }) => name !== "bt:String")].flatMap((element) =>
      unless(valueOf(element).startsWith("https://"), `${element?.name ?? "An address"} ${element?.attributes.get("id") ?? ""} is not https: "${valueOf(element)}"`),
    ),

  icons: (manifest, { picture }) => [...missingSizes(manifest), ...wrongPictures(manifest, picture)],

  ribbon: ({ overrides }) => [
    ...descendants(overrides, "Group").flatMap((group) => unless(childrenOf(group, "Control").length <= 6, `Group ${attribute(group, "id")} has more than six controls`)),
    ...descendants(overrides, "Control").flatMap((control) => unless(attribute(control, "xsi:type") === "Button", `Control ${attribute(control, "id")} is no plain button`)),
    ...unless(descendants(overrides, "CustomTab").length <= 1, "There is more than one tab of our own"),
    ...descendants(overrides, "OfficeTab").flatMap((tab) => unless(attribute(tab, "id") === "TabHome", `The group is on ${attribute(tab, "id")}, not on TabHome`)),
  ],

  runtime: ({ root, overrides, resources }) => {
    const runtimes = descendants(overrides, "Runtime");
    const page = attribute(runtimes[0], "resid") ?? "";
    const others = [...descendants(overrides, "FunctionFile"), ...descendants(overrides, "SourceLocation")].filter((element) => attribute(element, "resid") !== page);
    const own = valueOf(child(child(root, "DefaultSettings"), "SourceLocation"));
    return [
      ...unless(runtimes.length === 1 && attribute(runtimes[0], "lifetime") === "long", "There is not exactly one runtime with a long life"),
      ...others.map((element) => `${element.name} names ${attribute(element, "resid")}, and the shared runtime ${page}`),
      ...unless(valueOf(resources.find((element) => attribute(element, "id") === page)) === own, "The shared runtime's page is not the pane's SourceLocation"),
      ...descendants(overrides, "TaskpaneId").map(() => "A shared runtime has one pane: no TaskpaneId"),
    ];
  },

  functions: ({ overrides }, { functions }) => {
    const named = descendants(overrides, "FunctionName").map(({ text }) => text.trim());
    return [
      ...named.filter((name) => !functions.includes(name)).map((name) => `No code is associated with ${name}`),
      ...functions.filter((name) => !named.includes(name)).map((name) => `No button runs ${name}`),
      ...descendants(overrides, "Action").flatMap((action) => wrongAction(action)),
    ];
  },

  requirements: ({ root, overrides }, { excelApi }) => {
    const sets = descendants(child(root, "Requirements") ?? root, "Set").map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`);
    return [
      ...[`ExcelApi ${excelApi}`, "SharedRuntime 1.1"].filter((set) => !sets.includes(set)).map((set) => `${set} is not required`),
      ...unless(sets.length === 2, `The manifest requires ${sets.join(", ")}`),
      ...unless(child(overrides, "Requirements") === undefined, "Requirements in VersionOverrides drop every button where one is not met"),
    ];
  },

  reach: ({ root, overrides }) => [
    ...unless(textOf(root, "Permissions") === "ReadWriteDocument", `Permissions is ${textOf(root, "Permissions")}`),
    ...unless(child(root, "AppDomains") === undefined, "AppDomains would give other sites the workbook"),
    ...unless(childrenOf(child(root, "Hosts"), "Host").map((host) => attribute(host, "Name")).join() === "Workbook", "The host is not Excel alone"),
    ...unless(childrenOf(child(overrides, "Hosts"), "Host").map((host) => attribute(host, "xsi:type")).join() === "Workbook", "The ribbon's host is not Excel alone"),
  ],
};

export const RULE_NAMES: readonly string[] = ["well-formed", ...Object.keys(RULES)];

/** Every fault of a manifest's text. None means that nothing on our list is wrong, and not that a store would take it. */
export function manifestFaults(text: string, around: Surroundings): Fault[] {
  const manifest = read(text);
  if (typeof manifest === "string") return [{ rule: "well-formed", fault: manifest }];
  return Object.entries(RULES).flatMap(([rule, faults]) => faults(manifest, around).map((fault) => ({ rule, fault })));
}

function read(text: string): Manifest | string {
  try {
    const root = parseXml(text, "the manifest");
    const overrides = child(root, "VersionOverrides");
    if (root.name !== "OfficeApp" || overrides === undefined) return "It is no add-in's manifest with VersionOverrides";
    const resources = child(overrides, "Resources")?.children.flatMap(({ children }) => children) ?? [];
    return { text, root, overrides, resources };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function everything(element: Element): Element[] {
  return element.children.flatMap((each) => [each, ...everything(each)]);
}

function unless(right: boolean, fault: string): string[] {
  return right ? [] : [fault];
}

function inRange(text: string, longest: number): boolean {
  return text.length >= 1 && text.length <= longest;
}

function textOf(element: Element, name: string): string {
  return child(element, name)?.text.trim() ?? "";
}

function valueOf(element: Element | undefined): string {
  return attribute(element, "DefaultValue") ?? "";
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}

function outOfOrder(element: Element): string[] {
  const order = ORDER[element.name]?.split(" ");
  if (order === undefined) return [];
  const places = element.children.map(({ name }) => order.indexOf(name));
  const unknown = element.children.filter(({ name }) => !order.includes(name)).map(({ name }) => `${element.name} may not hold ${name}`);
  const wrong = places.findIndex((place, at) => at > 0 && place >= 0 && place < (places[at - 1] ?? 0));
  return [...unknown, ...(wrong < 0 ? [] : [`In ${element.name}, ${element.children[wrong]?.name} comes too late`])];
}

function uses(overrides: Element): Element[] {
  return everything(overrides).filter((element) => attribute(element, "resid") !== undefined);
}

function wrongUses(overrides: Element, resources: readonly Element[]): string[] {
  const kindOf = new Map(child(overrides, "Resources")?.children.flatMap((kind) => kind.children.map((each) => [attribute(each, "id"), kind.name])));
  const known = new Set(resources.map((element) => attribute(element, "id")));
  return uses(overrides).flatMap((use) => {
    const resid = attribute(use, "resid");
    if (!known.has(resid)) return [`${use.name} names ${resid}, which is not defined`];
    return unless(kindOf.get(resid) === KINDS[use.name], `${use.name} names ${resid}, which is under ${kindOf.get(resid)}`);
  });
}

function missingSizes({ overrides }: Manifest): string[] {
  return descendants(overrides, "Icon").flatMap((icon) => {
    const sizes = childrenOf(icon, "bt:Image").map((image) => attribute(image, "size"));
    return ["16", "32", "80"].filter((size) => !sizes.includes(size)).map((size) => `An icon lacks its size ${size}`);
  });
}

function wrongPictures({ root, overrides, resources }: Manifest, picture: Surroundings["picture"]): string[] {
  const addressOf = (resid: string | undefined) => valueOf(resources.find((element) => attribute(element, "id") === resid));
  const wanted = descendants(overrides, "Icon").flatMap((icon) => childrenOf(icon, "bt:Image")).map((image) => [addressOf(attribute(image, "resid")), Number(attribute(image, "size"))] as const);
  return [...wanted, [valueOf(child(root, "IconUrl")), 32] as const, [valueOf(child(root, "HighResolutionIconUrl")), 64] as const].flatMap(([url, size]) => {
    const { width, height } = picture(url) ?? { width: 0, height: 0 };
    return unless(width === size && height === size, `${url} is ${width} × ${height} pixels, not ${size} × ${size}`);
  });
}

function wrongAction(action: Element): string[] {
  const held = action.children.map(({ name }) => name).join();
  const wanted = attribute(action, "xsi:type") === "ExecuteFunction" ? "FunctionName" : "SourceLocation";
  return unless(held === wanted || held === `${wanted},TaskpaneId` || held === `TaskpaneId,${wanted}`, `An action ${attribute(action, "xsi:type")} holds ${held}`);
}
