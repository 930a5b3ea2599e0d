import { FileProblem } from "../file/problem";
import { demandMember } from "./api-level";
import { camel, isJsonObject, pascal, type Json } from "./json";
import { bind, HostObject, type Argument } from "./object";
import { WORKBOOK } from "./objects/workbook";
import { ACTION, PATH, type Action, type Answer, type ArgumentInfo, type Batch, type ObjectPath } from "./protocol";
import { answerQuery, asClientJson } from "./query";
import { itemNotFound, notImplemented, Refusal, statusOf } from "./refusal";
import type { World } from "./world";

/**
 * Runs the actions in turn and stops at the first that is refused; what was done before it stays done (Excel's rule:
 * there is no rollback).
 */
export function runBatch(world: World, batch: Batch): Answer {
  const run = new Run(world, batch);
  const answer: Answer = { Results: [], TraceIds: [] };
  batch.Actions.every((action, index) => {
    try {
      answer.Results.push({ ActionId: action.Id, Value: run.act(action) });
      if (action.ActionType === ACTION.trace) answer.TraceIds.push(action.Id);
      return true;
    } catch (error) {
      const { code, message } = refusalOf(error);
      answer.Error = { Code: code, Message: message, Location: run.location, ActionIndex: index, HttpStatusCode: statusOf(code) };
      return false;
    }
  });
  return answer;
}

/** What Excel would refuse too; anything else that the file core refuses is for want of a way to write it. */
const OF_EXCEL = /^Too many different cell formats/;

/** A change that the file core cannot make without loss is refused in its words, as the stand-in's; anything else unexpected is a bug, and is thrown on. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof FileProblem) return new Refusal("UnsupportedOperation", OF_EXCEL.test(error.message) ? error.message : `The stand-in for Excel cannot do this without loss. ${error.message}`);
  throw error;
}

/** One batch while it runs: the objects that its paths lead to, each found once. */
class Run {
  /** Class and member at which the last action was, in the client's words. */
  location = "";
  private readonly world: World;
  private readonly batch: Batch;
  private readonly objects = new Map<number, HostObject | null>();
  private readonly references = new Map<number, string>();

  constructor(world: World, batch: Batch) {
    this.world = world;
    this.batch = batch;
  }

  act(action: Action): Json {
    const { counts, faults } = this.world;
    counts.actions += 1;
    if (faults.failAt?.action === counts.actions) throw new Refusal(faults.failAt.code, `action ${counts.actions} was told to fail`);
    if (action.ActionType === ACTION.trace) return null;
    const object = this.find(action.ObjectPathId);
    return object === null ? onNullObject(action) : this.actOn(object, action);
  }

  private actOn(object: HostObject, action: Action): Json {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identityOf(object, action.ObjectPathId);
      case ACTION.query:
        return answerQuery(this.at(object, "load"), action.QueryInfo ?? {}, this.world);
      case ACTION.queryAsJson:
        return asClientJson(answerQuery(this.at(object, "retrieve"), action.QueryInfo ?? {}, this.world));
      case ACTION.method:
        return this.call(object, action);
      case ACTION.setProperty:
        return this.set(object, action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(object, pascal(name), value);
        return null;
      default:
        throw notImplemented(`actions of type ${action.ActionType}`);
    }
  }

  /** What the client remembers an object by: its id in its collection, and the reference under which it is kept. */
  private identityOf({ kind, target }: HostObject, path: number): Json {
    const id = kind.id?.(target, this.world);
    const reference = this.references.get(path) ?? this.referenceIn(path);
    return { ...(id === undefined ? {} : { _Id: id }), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private referenceIn(path: number): string | undefined {
    const info = this.batch.ObjectPaths[path];
    return info?.ObjectPathType === PATH.reference ? info.Name : undefined;
  }

  private call(object: HostObject, action: Action): Json {
    const { kind, target } = this.at(object, action.Name);
    if (action.Name === "_KeepReference") return this.keep(object, action.ObjectPathId);
    const method = kind.methods?.[action.Name];
    if (method === undefined) throw notImplemented(this.location);
    return method(target, this.argumentsOf(action.ArgumentInfo), this.world) ?? null;
  }

  private keep(object: HostObject, path: number): Json {
    const reference = this.references.get(path) ?? this.referenceIn(path) ?? `kept-${(this.world.nextReference += 1)}`;
    this.references.set(path, reference);
    this.world.kept.set(reference, object);
    return reference;
  }

  private set(object: HostObject, name: string, value: Argument | undefined): null {
    const { kind, target } = this.at(object, name);
    const property = kind.properties[name];
    if (property === undefined) throw notImplemented(this.location);
    if (property.set === undefined) throw notImplemented(`setting ${this.location}`);
    if (value instanceof HostObject) throw notImplemented(`setting ${this.location} to an object`);
    property.set(target, (value ?? null) as Json, this.world);
    return null;
  }

  /** The object that a path leads to, for as long as what it stands for is there; null is a null object. */
  private find(path: number): HostObject | null {
    const known = this.objects.get(path);
    const object = known === undefined ? this.follow(this.pathInfo(path)) : known;
    this.objects.set(path, object);
    if (object?.kind.alive?.(object.target, this.world) === false) {
      this.at(object, "");
      throw new Refusal("InvalidObjectPath", `The object path does not work: what the ${object.kind.name} stood for has been deleted.`);
    }
    return object;
  }

  private pathInfo(path: number): ObjectPath {
    const info = this.batch.ObjectPaths[path];
    if (info === undefined) throw new Refusal("InvalidObjectPath", `The request has no object path ${path}.`);
    return info;
  }

  private follow(info: ObjectPath): HostObject | null {
    switch (info.ObjectPathType) {
      case PATH.root:
        return bind(WORKBOOK, this.world);
      case PATH.reference:
        return this.keptAs(info.Name);
      case PATH.nullObject:
        return null;
      case PATH.newObject:
        throw notImplemented(`new ${info.Name}`);
      default:
        return this.followFrom(this.find(info.ParentObjectPathId ?? 0), info);
    }
  }

  private keptAs(reference: string): HostObject {
    const kept = this.world.kept.get(reference);
    if (kept === undefined) throw new Refusal("InvalidObjectPath", `Nothing is kept as "${reference}".`);
    return kept;
  }

  /** Everything that a null object leads to is a null object. */
  private followFrom(parent: HostObject | null, info: ObjectPath): HostObject | null {
    if (parent === null) return null;
    if (info.ObjectPathType === PATH.indexer) return this.member(parent, this.argumentsOf(info.ArgumentInfo)[0]);
    const { kind, target } = this.at(parent, info.Name);
    if (info.ObjectPathType === PATH.property) {
      const link = kind.links?.[info.Name];
      if (link === undefined) throw notImplemented(this.location);
      return link(target, this.world);
    }
    const finder = kind.finders?.[info.Name];
    if (finder === undefined) throw notImplemented(this.location);
    return finder(target, this.argumentsOf(info.ArgumentInfo), this.world);
  }

  private member(parent: HostObject, key: Argument | undefined): HostObject {
    const { kind, target } = this.at(parent, "getItem");
    if (kind.item === undefined) throw notImplemented(this.location);
    return kind.item(target, key ?? null, this.world);
  }

  private argumentsOf(info: ArgumentInfo | undefined): Argument[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, Array.isArray(ids) ? ids[index] : 0));
  }

  private argument(value: Json, id: Json | undefined): Argument {
    if (typeof id === "number" && id !== 0) return this.objectArgument(id);
    if (Array.isArray(value) && Array.isArray(id)) return value.map((inner, index) => this.argument(inner as Json, id[index] as Json));
    if (isJsonObject(value) && typeof value["_ObjectPathId"] === "number") return this.objectArgument(value["_ObjectPathId"]);
    return value;
  }

  private objectArgument(path: number): HostObject {
    const object = this.find(path);
    if (object === null) throw itemNotFound("a null object was given as an argument");
    return object;
  }

  private at(object: HostObject, member: string): HostObject {
    this.location = member === "" ? object.kind.name : `${object.kind.name}.${camel(member)}`;
    demandMember(this.world.excelApi, this.location);
    return object;
  }
}

/** A null object can be looked at and kept, and its "get" methods answer nothing; anything else is refused (assumed: what Excel says is not documented). */
function onNullObject(action: Action): Json {
  const { ActionType: type, Name: name } = action;
  if (type === ACTION.method && name.startsWith("Get")) return { _IsNull: true };
  const harmless = type === ACTION.instantiate || type === ACTION.query || type === ACTION.queryAsJson || name === "_KeepReference";
  if (!harmless) throw itemNotFound(`"${camel(name)}" was asked of a null object`);
  return null;
}
