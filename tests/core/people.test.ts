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
    ["ACC Patel;; Supt Khan ;", ["ACC Patel", "Supt Khan"]],
    ["ACC Patel\r\n\r\nSupt Khan", ["ACC Patel", "Supt Khan"]],
    ["JP/CD/EFGH", ["JP", "CD", "EFGH"]],
    ["Supt Khan / DCI Lowe", ["Supt Khan", "DCI Lowe"]],
    ["Amy Bee / Cat Dee", ["Amy Bee", "Cat Dee"]],
    ["A/Supt Khan; DCI Lowe", ["A/Supt Khan", "DCI Lowe"]],
    ["acc crime and dcc", ["acc crime", "dcc"]],
    ["Ch Supt Lee AND Det Insp Poe", ["Ch Supt Lee", "Det Insp Poe"]],
    ["Deputy Head of Fleet & Chief Inspector Poe", ["Deputy Head of Fleet", "Chief Inspector Poe"]],
    ["Mr Khan and Ms Lowe and Dr Poe", ["Mr Khan", "Ms Lowe", "Dr Poe"]],
    ["A Smith, B Jones", ["A Smith", "B Jones"]],
    ["DCC & ACC", ["DCC", "ACC"]],
    ["ACC & HR", ["ACC", "HR"]],
    ["A Smith & B Jones", ["A Smith", "B Jones"]],
    ["Supt Khan& DCI Lowe", ["Supt Khan", "DCI Lowe"]],
    ["Supt A & DCI B", ["Supt A", "DCI B"]],
    ["L&D and Supt Khan", ["L&D", "Supt Khan"]],
    ["L & D; HR", ["L & D", "HR"]],
    ["Head of Crime & Intelligence and Head of Fleet", ["Head of Crime & Intelligence", "Head of Fleet"]],
    ["JP, CD", ["JP", "CD"]],
    ["JP, A Smith,", ["JP", "A Smith"]],
    ["Anna Maria van der Berg and Bo Lee", ["Anna Maria van der Berg", "Bo Lee"]],
  ])("%j names several", (text, names) => expect(readPeople(text)).toEqual({ text, names }));

  it.each([
    "Supt Khan", "T/Supt Khan", "A/DCI Lowe", "D/Supt Khan", "Head of Learning and Development", "Learning & Development", "Head of Crime and Intelligence", "Smith, John",
    "Director of People and Change", "Crime and Khan", "Smith, Jones", "Khan and his team", "Temp/Supt Khan", "Det/Supt Khan", "C/Supt Khan", "Supt T/Khan", "Anna Maria of the van der Berg and Bo Lee", "safe and sound", "Smith,", "Marks&spencer",
    "L&D", "HR&OD", "L & D", "HR & OD", "C & C", "L& D", "L & D – C Frost", "Head of L & D", "L & D Lead", "Smith&Jones",
    "Professional Standards", "Detective Chief Inspector O’Neill", "Research and Analysis Team",
  ])("%j is one", (text) => expect(readPeople(text).names).toEqual([text]));

  it.each(["", "TBC", "tbc", "n/a", "-", "To be confirmed", "Vacant", "Not allocated", "unallocated", "Unassigned", "To be agreed", "To be appointed", "to be allocated"])("%j is nobody", (text) => expect(readPeople(text)).toEqual({ text, names: [] }));

  it.each(["Vacant post", "Not allocated yet", "Is to be confirmed"])("%j is somebody, as far as can be told", (text) => expect(readPeople(text).names).toEqual([text]));
});
