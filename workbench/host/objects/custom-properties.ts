import type { SheetModel } from "../../file/book";
import { type Argument, bind, type HostObject, type Kind, textOf } from "../object";
import { itemNotFound, notImplemented } from "../refusal";
import { beforeBookChange, isAlive, type World } from "../world";

interface PropertyRef {
  readonly sheet: SheetModel;
  readonly key: string;
}

function propertiesOf(sheet: SheetModel): Map<string, string> {
  if (sheet.customProperties === undefined) throw notImplemented("Worksheet.customProperties over this workbook");
  return sheet.customProperties;
}

/** Keys are told apart without regard to case (documentation of WorksheetCustomProperty.key). */
function propertyWith(sheet: SheetModel, key: Argument | undefined): HostObject | null {
  const lower = textOf(key, "key").toLowerCase();
  const known = [...propertiesOf(sheet).keys()].find((one) => one.toLowerCase() === lower);
  return known === undefined ? null : bind(CUSTOM_PROPERTY, { sheet, key: known });
}

function found(property: HostObject | null, key: Argument): HostObject {
  if (property === null) throw itemNotFound(`the property ${String(key)}`);
  return property;
}

/** Sets the value of a key that is there, else adds it. */
function add(sheet: SheetModel, args: readonly Argument[], world: World): HostObject {
  const properties = propertiesOf(sheet);
  const key = textOf(args[0], "key");
  const known = [...properties.keys()].find((one) => one.toLowerCase() === key.toLowerCase()) ?? key;
  beforeBookChange(world);
  properties.set(known, textOf(args[1], "value"));
  world.changed.add(sheet);
  return bind(CUSTOM_PROPERTY, { sheet, key: known });
}

export const CUSTOM_PROPERTY: Kind<PropertyRef> = {
  name: "WorksheetCustomProperty",
  id: ({ key }) => key,
  alive: ({ sheet, key }, world) => isAlive(world, sheet) && propertiesOf(sheet).has(key),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => propertiesOf(sheet).get(key) ?? "",
      set: ({ sheet, key }, value, world) => {
        beforeBookChange(world);
        propertiesOf(sheet).set(key, textOf(value, "value"));
        world.changed.add(sheet);
      },
    },
  },
  methods: {
    Delete: ({ sheet, key }, _args, world) => {
      beforeBookChange(world);
      propertiesOf(sheet).delete(key);
      world.changed.add(sheet);
    },
  },
};

export const CUSTOM_PROPERTIES: Kind<SheetModel> = {
  name: "WorksheetCustomPropertyCollection",
  alive: (sheet, world) => isAlive(world, sheet),
  properties: {},
  items: (sheet) => [...propertiesOf(sheet).keys()].map((key) => bind(CUSTOM_PROPERTY, { sheet, key })),
  item: (sheet, key) => found(propertyWith(sheet, key), key),
  finders: {
    Add: (sheet, args, world) => add(sheet, args, world),
    GetItemOrNullObject: (sheet, args) => propertyWith(sheet, args[0]),
  },
  methods: { GetCount: (sheet) => propertiesOf(sheet).size },
};
