/** A button that the add-in's manifest puts on Excel's ribbon. */
export interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  /** Address of its 32-pixel icon, from the root of the add-in's host: "taskpane/icons/recalculate-32.png". */
  readonly icon: string;
  /** The function that it runs; null for the button that opens the pane. */
  readonly runs: string | null;
}

/** The add-in's group on the ribbon, as Excel would make it from the manifest. */
export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** Reads the group and its buttons from an add-in manifest (XML). Throws where the manifest has none. */
export function ribbonGroup(manifest: string): RibbonGroup {
  const xml = new DOMParser().parseFromString(manifest, "text/xml");
  const group = first(xml, "Group");
  const resource = resources(xml);
  return {
    label: resource(child(group, "Label")),
    buttons: [...group.getElementsByTagNameNS("*", "Control")].map((control) => ({
      label: resource(child(control, "Label")),
      tip: resource(first(control, "Description")),
      icon: new URL(resource(iconOf(control, "32"))).pathname.slice(1),
      runs: control.getElementsByTagNameNS("*", "FunctionName")[0]?.textContent.trim() ?? null,
    })),
  };
}

function resources(xml: Document): (from: Element) => string {
  const all = new Map([...first(xml, "Resources").getElementsByTagNameNS("*", "*")].map((entry) => [entry.getAttribute("id"), entry.getAttribute("DefaultValue")]));
  return (from) => {
    const value = all.get(from.getAttribute("resid"));
    if (value == null) throw new Error(`The manifest has no resource ${from.getAttribute("resid")}.`);
    return value;
  };
}

function iconOf(control: Element, size: string): Element {
  const image = [...control.getElementsByTagNameNS("*", "Image")].find((one) => one.getAttribute("size") === size);
  if (image === undefined) throw new Error(`The manifest has a button without an icon of ${size} pixels.`);
  return image;
}

function child(of: Element, name: string): Element {
  const found = [...of.children].find(({ localName }) => localName === name);
  if (found === undefined) throw new Error(`The manifest's ${of.localName} has no ${name}.`);
  return found;
}

function first(of: Document | Element, name: string): Element {
  const found = of.getElementsByTagNameNS("*", name)[0];
  if (found === undefined) throw new Error(`The manifest has no ${name}.`);
  return found;
}
