import { describe, expect, it } from "vitest";
import { readPeople } from "../../src/core/people";

describe("who leads", () => {
  it.each<[string, string[]]>([
    ["JP/CD", ["JP", "CD"]],
    ["JP / CD", ["JP", "CD"]],
    ["A/D", ["A", "D"]],
    ["A Smith and B Jones", ["A Smith", "B Jones"]],
    ["Smith & Jones", ["Smith", "Jones"]],
    ["Supt Khan; DCI Lowe", ["Supt Khan", "DCI Lowe"]],
    ["Supt Khan, DCI Lowe", ["Supt Khan", "DCI Lowe"]],
    ["Supt Khan\nDCI Lowe", ["Supt Khan", "DCI Lowe"]],
    ["Head of Crime and Head of Intelligence", ["Head of Crime", "Head of Intelligence"]],
    ["ACC Patel + Supt Khan", ["ACC Patel", "Supt Khan"]],
  ])("%j names several", (text, names) => expect(readPeople(text)).toEqual({ text, names }));

  it.each([
    "Supt Khan", "T/Supt Khan", "A/DCI Lowe", "D/Supt Khan", "Head of Learning and Development", "Learning & Development", "Head of Crime and Intelligence", "Smith, John",
    "Director of People and Change", "Professional Standards", "Detective Chief Inspector O’Neill", "Research and Analysis Team",
  ])("%j is one", (text) => expect(readPeople(text).names).toEqual([text]));

  it.each(["", "TBC", "tbc", "n/a", "-", "To be confirmed", "Vacant", "Not allocated"])("%j is nobody", (text) => expect(readPeople(text).names).toEqual([]));
});
