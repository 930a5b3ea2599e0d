import { describe, expect, it } from "vitest";
import { placeOf } from "../../release/place";

describe("the place of the add-in", () => {
  it.each([
    ["https://addins.example.police.uk", "https://addins.example.police.uk"],
    ["https://addins.example.police.uk/", "https://addins.example.police.uk"],
    ["https://Addins.Example.police.uk/delivery plan//", "https://addins.example.police.uk/delivery%20plan"],
    ["https://localhost:3000", "https://localhost:3000"],
  ])("%s is served at %s", (host, address) => {
    expect(placeOf(host)).toMatchObject({ address });
  });

  it.each(["", "addins.example.police.uk", "http://addins.example.police.uk", "https://a.example/?x=1", "https://a.example/#top", "https://me@a.example", "file:///c:/addin"])("“%s” is refused with a sentence", (host) => {
    expect(placeOf(host)).toMatch(/is not an address that can serve an add-in/);
  });

  it("gives each address an id of its own, and always the same", () => {
    const ids = ["https://a.example", "https://a.example/", "https://b.example"].map((host) => placeOf(host)).map((place) => (typeof place === "string" ? place : place.id));
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it("the id is made as RFC 9562 makes one", () => {
    // Python: uuid.uuid5(uuid.NAMESPACE_URL, "https://a.example")
    expect(placeOf("https://a.example")).toMatchObject({ id: "407dad73-df29-5ed9-b960-f5f7f980e0bd" });
  });

  it("takes an id that is given, and refuses one that is no GUID", () => {
    expect(placeOf("https://a.example", "8F2B6C54-3D1E-4A97-9C60-5E7D0B41A2F3")).toMatchObject({ id: "8f2b6c54-3d1e-4a97-9c60-5e7d0b41a2f3" });
    expect(placeOf("https://a.example", "delivery-plan")).toMatch(/is not a GUID/);
  });
});
